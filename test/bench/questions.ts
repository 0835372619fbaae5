import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#config';
import { splitSentences, tokenize } from '#vocabulary';
import { Random } from './random.js';
import type { KnowledgeRow } from './seed-corpus.js';

const SEED = 4_711;
/** Shorter words are mostly such that nobody searches for. */
const MIN_WORD = 5;
const COUNTRIES_ASKED = 4;

/** Words with two filters, one of them with several values. */
export interface BenchQuery {
  text: string;
  sector: string;
  countries: string[];
}

export interface BenchQueries {
  /** 3 telling words of one document, as a person types them. */
  short: BenchQuery[];
  /** 20 words in a row of one document, as a person pastes them. */
  long: BenchQuery[];
}

export function makeQueries(sample: KnowledgeRow[], count: number): BenchQueries {
  const random = new Random(SEED);
  const countries = [...new Set(sample.flatMap(({ country }) => country ?? []))];
  const askedOf = (item: KnowledgeRow, text: string): BenchQuery => ({
    text,
    sector: random.pick(item.sectors),
    countries: random.pickSome(countries, COUNTRIES_ASKED),
  });
  const make = (textOf: (item: KnowledgeRow) => string | null): BenchQuery[] => {
    const queries: BenchQuery[] = [];
    while (queries.length < count) {
      const item = random.pick(sample);
      const text = textOf(item);
      if (text !== null) queries.push(askedOf(item, text));
    }
    return queries;
  };
  return {
    short: make((item) => {
      const words = wordsOf(random.pick(sentencesOf(item))).filter((word) => word.length >= MIN_WORD);
      return words.length < 3 ? null : random.pickSome(words, 3).join(' ');
    }),
    long: make((item) => {
      const words = wordsOf(sentencesOf(item).join(' '));
      if (words.length < 20) return null;
      const from = random.between(0, words.length - 20);
      return words.slice(from, from + 20).join(' ');
    }),
  };
}

const sentencesOf = ({ title, summary, problem, solution }: KnowledgeRow): string[] =>
  [title, summary, problem, solution].flatMap((text) => splitSentences(text ?? '').map((part) => part.text));

const wordsOf = (text: string): string[] => tokenize(text).map((token) => token.text);

/** A need as `POST /match-previews` takes it. */
export interface BenchNeed {
  title: string;
  description: string;
  desiredOutcome: string | null;
  sectors: string[];
  country: string | null;
  budgetEur: number | null;
}

/** The needs of the judged data, which people wrote. */
export async function readNeeds(): Promise<BenchNeed[]> {
  const judged = JSON.parse(await readFile(join(projectRoot(), 'test/eval/dev.json'), 'utf8')) as BenchNeed[];
  return judged.map(({ title, description, desiredOutcome, sectors, country, budgetEur }) => ({
    title,
    description,
    desiredOutcome,
    sectors,
    country,
    budgetEur,
  }));
}
