import { AnyOf } from './any-of.js';
import { levelsOf, type Holding, type Level } from './levels.js';
import { conditionOf } from './query-words.js';
import type { Conditions, Saying, SearchedIndex } from './searched-index.js';
import type { Found } from './stored-document.js';
import { byScore, scoreTexts, type Scored } from './text-scores.js';
import { strengthOf, type WordForms } from './word-forms.js';

/** How closely the engine looks, which costs time. */
export interface Thoroughness {
  /** Only so many of the words that tell most are looked at before documents are read. */
  words: number;
  /** The word that tells most gives so many points, the others in proportion. */
  points: number;
  /** Levels, as shares of all points. */
  shares: readonly number[];
  /** So many of the best by level are read and put in the order of their texts. */
  read: number;
}

/** With few words it also matters where they stand: one word alone could not rank anything. */
const FEW_WORDS = 4;
const OF_FEW_WORDS = { words: FEW_WORDS, points: 3, shares: [0.9, 0.65, 0.4] };
const IN_MAIN_FIELDS = 1.5;
const AS_BEGINNING = 0.5;

/**
 * A window onto the best documents for words, found in two steps. The engine sorts by levels: how many of the telling
 * words a document holds, see `levelsOf`. The best by level are then read and put in the order of their texts (BM25,
 * ties by id). The others follow by level, with score 0.
 */
export async function rank(
  index: SearchedIndex,
  words: readonly WordForms[],
  within: Conditions,
  { offset, limit }: { offset: number; limit: number },
  thoroughness: Thoroughness,
): Promise<Scored<Saying>[]> {
  if (limit === 0) return [];
  const levels = levelsFor(words, thoroughness);
  const { read } = thoroughness;
  const unscored = (found: Saying): Scored<Saying> => ({ ...found, score: 0 });
  if (offset >= read) return (await index.byLevel(levels, within, { offset, limit })).map(unscored);
  const found = await index.byLevel(levels, within, { offset: 0, limit: Math.max(read, offset + limit) });
  const scored = scoreTexts(found.slice(0, read), words).sort(byScore);
  return [...scored, ...found.slice(read).map(unscored)].slice(offset, offset + limit);
}

/** Only what is shown is read whole: documents are some times as long as what they say. */
export async function withDocuments(
  index: SearchedIndex,
  ranked: Scored<Saying>[],
): Promise<Scored<Found>[]> {
  const documents = await index.documents(ranked.map(({ id }) => id));
  return ranked.flatMap(({ id, ...scored }) => {
    const document = documents.get(id);
    return document ? [{ document, ...scored }] : [];
  });
}

function levelsFor(words: readonly WordForms[], thoroughness: Thoroughness): Level[] {
  const lowest: Level = { condition: AnyOf.of(words.map(({ word }) => conditionOf(word))), points: 0 };
  const telling = words
    .map((forms) => ({ forms, strength: strengthOf(forms) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength);
  if (telling.length === 0) return [lowest];
  const few = telling.length <= FEW_WORDS;
  const { words: most, points, shares } = few ? OF_FEW_WORDS : thoroughness;
  const holdings = telling.slice(0, most).map(({ forms, strength }) => {
    const inProportion = Math.round((points * strength) / telling[0]!.strength);
    return holdingsOf(forms, Math.max(1, inProportion), few);
  });
  return [...levelsOf(holdings, shares), lowest];
}

function holdingsOf({ weights, completion }: WordForms, points: number, few: boolean): Holding[] {
  const terms = [...weights.keys()];
  const whole = AnyOf.values('words', terms);
  const holdings: Holding[] = [];
  if (terms.length > 0) {
    const inMain = Math.max(points + 1, Math.round(points * IN_MAIN_FIELDS));
    if (few) holdings.push({ condition: AnyOf.values('mainWords', terms), points: inMain });
    holdings.push({ condition: whole, points });
  }
  if (completion && (few || terms.length === 0)) {
    const condition = AnyOf.of([whole, AnyOf.beginning(completion.beginning)]);
    holdings.push({ condition, points: points * AS_BEGINNING });
  }
  return holdings;
}
