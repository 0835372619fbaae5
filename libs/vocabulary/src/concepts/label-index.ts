import { isStopWord, tokenize, type Token } from '../text/index.js';
import { WordCache } from '../text/word-cache.js';
import { isAnalysedLanguage } from '../languages.js';
import type { Concept, ConceptMention } from './concept.js';
import { formsOf, isCompounding, isRichlyInflected, type WordForms } from './label-words.js';

/** Change it whenever the same labels might be found elsewhere in a text: what was found before is then found anew. */
export const FINDING_VERSION = 1;

/** Words of a label may have this many other words between them, all together. */
const MAX_GAP = 3;
/** A new sentence is as far away as so many words. */
const SENTENCE_GAP = 8;
const SENTENCE_END = /[.!?;:…\n\r•]/;

const MIN_ROOT = 5;
const MIN_COMMON_BEGINNING = 5;
const MAX_ENDING = 4;
const MIN_COMPOUND_PART = 5;

const SURE = 1;
const LIKELY = 0.8;
/** `procurement` for `procure`. */
const DERIVED = 0.6;
const PART_OF_COMPOUND = 0.7;

/** A word of labels that a word of a text may be. */
interface WordMatch {
  word: number;
  certainty: number;
}

interface Label {
  concept: string;
  words: number[];
}

/** The labels of one language, looked up by the words of a text. */
export class LabelIndex {
  private readonly byStem = new Map<string, number>();
  /** Folded words by their first letters, for languages where a common beginning counts. */
  private readonly byBeginning = new Map<string, { folded: string; word: number }[]>();
  private readonly byRoot = new Map<string, number[]>();
  private readonly byForm = new Map<string, number>();
  private readonly labelsOf: Label[][] = [];
  private readonly matches: WordCache<readonly WordMatch[]>;

  constructor(
    concepts: Iterable<Concept>,
    private readonly language: string,
  ) {
    this.matches = new WordCache((word) => this.lookUp(word));
    const labels: Label[] = [];
    for (const concept of concepts) {
      for (const label of concept.labels[language] ?? []) {
        const words = this.wordsOf(label);
        if (words.length > 0) labels.push({ concept: concept.id, words });
      }
    }
    const uses = new Map<number, number>();
    for (const { words } of labels) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
    for (const label of labels) {
      // Found through its rarest word, so that a frequent one (`service`) does not lead to half of all labels.
      const rarest = label.words.reduce((a, b) => (uses.get(b)! < uses.get(a)! ? b : a));
      (this.labelsOf[rarest] ??= []).push(label);
    }
  }

  /** All places where labels stand, in the order of the text. A place may mean several concepts. */
  mentions(text: string): ConceptMention[] {
    const tokens = tokenize(text);
    const positions = positionsOf(text, tokens);
    const found = new Map<number, { token: number; certainty: number }[]>();
    tokens.forEach((token, index) => {
      for (const { word, certainty } of this.matches.get(token.text)) {
        const places = found.get(word);
        if (places) places.push({ token: index, certainty });
        else found.set(word, [{ token: index, certainty }]);
      }
    });
    const mentions: ConceptMention[] = [];
    for (const [word, places] of found) {
      for (const label of this.labelsOf[word] ?? []) {
        for (const place of places) {
          const mention = this.mentionAt(label, word, place, found, positions, tokens);
          if (mention) mentions.push(mention);
        }
      }
    }
    return withoutRepetitions(mentions);
  }

  private mentionAt(
    label: Label,
    anchor: number,
    place: { token: number; certainty: number },
    found: ReadonlyMap<number, { token: number; certainty: number }[]>,
    positions: readonly number[],
    tokens: readonly Token[],
  ): ConceptMention | null {
    let { start, end } = tokens[place.token]!;
    let certainty = place.certainty;
    const at = positions[place.token]!;
    let first = at;
    let last = at;
    for (const word of label.words) {
      if (word === anchor) continue;
      let nearest: { token: number; certainty: number } | undefined;
      for (const other of found.get(word) ?? []) {
        if (other.token === place.token) continue;
        if (!nearest || Math.abs(positions[other.token]! - at) < Math.abs(positions[nearest.token]! - at)) {
          nearest = other;
        }
      }
      if (!nearest) return null;
      first = Math.min(first, positions[nearest.token]!);
      last = Math.max(last, positions[nearest.token]!);
      if (last - first > label.words.length - 1 + MAX_GAP) return null;
      start = Math.min(start, tokens[nearest.token]!.start);
      end = Math.max(end, tokens[nearest.token]!.end);
      certainty = Math.min(certainty, nearest.certainty);
    }
    return { concept: label.concept, start, end, certainty };
  }

  private wordsOf(label: string): number[] {
    const tokens = tokenize(label).map(({ text }) => text);
    const telling = tokens.filter((word) => !this.isStopWord(word));
    // "did not come" is not "come": a label of which one word would be left keeps all its words.
    const kept = telling.length > 1 || tokens.length === 1 ? telling : tokens;
    return [...new Set(kept.map((word) => this.add(formsOf(word, this.language))))];
  }

  private isStopWord(word: string): boolean {
    return isAnalysedLanguage(this.language) && isStopWord(word, this.language);
  }

  private add({ folded, stem, root }: WordForms): number {
    let word = this.byStem.get(stem);
    if (word === undefined) {
      word = this.byStem.size;
      this.byStem.set(stem, word);
      this.byRoot.set(root, [...(this.byRoot.get(root) ?? []), word]);
    }
    if (this.byForm.has(folded)) return word;
    this.byForm.set(folded, word);
    if (folded.length > MIN_COMMON_BEGINNING) {
      const beginning = folded.slice(0, MIN_COMMON_BEGINNING);
      const bucket = this.byBeginning.get(beginning) ?? [];
      bucket.push({ folded, word });
      this.byBeginning.set(beginning, bucket);
    }
    return word;
  }

  private lookUp(text: string): readonly WordMatch[] {
    const forms = formsOf(text, this.language);
    const matches = new Map<number, number>();
    const add = (word: number | undefined, certainty: number) => {
      if (word !== undefined) matches.set(word, Math.max(certainty, matches.get(word) ?? 0));
    };
    add(this.byForm.get(forms.folded), SURE);
    // A word that says nothing stands in labels such as "did not come"; it is no form of another.
    if (this.isStopWord(text)) return [...matches].map(([word, certainty]) => ({ word, certainty }));
    add(this.byStem.get(forms.stem), SURE);
    if (matches.size === 0 && forms.root.length >= MIN_ROOT) {
      for (const word of this.byRoot.get(forms.root) ?? []) add(word, DERIVED);
    }
    if (matches.size === 0 && isRichlyInflected(this.language)) {
      for (const word of this.withCommonBeginning(forms.folded)) add(word, LIKELY);
    }
    if (isCompounding(this.language))
      for (const word of this.partsOf(forms.folded)) add(word, PART_OF_COMPOUND);
    return [...matches].map(([word, certainty]) => ({ word, certainty }));
  }

  private withCommonBeginning(folded: string): number[] {
    if (folded.length <= MIN_COMMON_BEGINNING) return [];
    const bucket = this.byBeginning.get(folded.slice(0, MIN_COMMON_BEGINNING)) ?? [];
    return bucket
      .filter((label) => {
        const common = commonBeginning(folded, label.folded);
        const longest = Math.max(folded.length, label.folded.length);
        return longest - common <= MAX_ENDING && common * 3 >= longest * 2 - 2;
      })
      .map(({ word }) => word);
  }

  /** Label words that begin or end a compound. */
  private partsOf(folded: string): number[] {
    const parts: number[] = [];
    for (let cut = MIN_COMPOUND_PART; cut <= folded.length - 3; cut++) {
      const head = this.byForm.get(folded.slice(0, cut)) ?? this.byStem.get(folded.slice(0, cut));
      if (head !== undefined) parts.push(head);
      if (folded.length - cut < MIN_COMPOUND_PART) continue;
      const tail = formsOf(folded.slice(cut), this.language);
      const found = this.byForm.get(tail.folded) ?? this.byStem.get(tail.stem);
      if (found !== undefined) parts.push(found);
    }
    return parts;
  }
}

function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** Places of the words, a sentence's end counting as several words. */
function positionsOf(text: string, tokens: readonly Token[]): number[] {
  let position = 0;
  let end = 0;
  return tokens.map((token) => {
    position += SENTENCE_END.test(text.slice(end, Math.max(end, token.start))) ? SENTENCE_GAP : 1;
    end = token.end;
    return position;
  });
}

/** Several labels of one concept in the same place say it once: the surest counts, then the longest. */
function withoutRepetitions(mentions: ConceptMention[]): ConceptMention[] {
  mentions.sort(
    (a, b) =>
      (a.concept < b.concept ? -1 : a.concept > b.concept ? 1 : 0) ||
      a.start - b.start ||
      b.certainty - a.certainty ||
      b.end - a.end,
  );
  const kept = mentions.filter((mention, index) => {
    const before = mentions[index - 1];
    return !before || before.concept !== mention.concept || before.start !== mention.start;
  });
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.concept < b.concept ? -1 : 1));
}
