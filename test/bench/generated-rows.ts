import { splitSentences } from '#vocabulary';
import type { Random } from './random.js';
import type { KnowledgeRow, SeedCorpus, SupplierRow } from './seed-corpus.js';

type TextField = 'summary' | 'problem' | 'solution' | 'results' | 'lessons';

/** Sentences of each field of a generated item, so that it has about 150 words in all. */
const SENTENCES: Record<TextField, [least: number, most: number]> = {
  summary: [1, 3],
  problem: [1, 2],
  solution: [1, 3],
  results: [0, 2],
  lessons: [0, 1],
};
/** How often a sentence comes from a record of the same sector. */
const SAME_SECTOR = 0.7;
/** Items that name one project, on average. */
const ITEMS_PER_PROJECT = 4;
const SYLLABLES = 'ba ce di fo gu ha ki lo mu ne pa ri so tu va we xi yo ze qu'.split(' ');
const ANY = '';

type Pool = Map<string, string[]>;

/** Records recombined from the shipped corpus: its sentences, lists and values, mixed mostly within a sector. */
export class GeneratedRows {
  private readonly sentences: Record<TextField | 'capabilities', Pool>;
  private readonly titles: Pool = new Map();
  private readonly countries: string[];

  constructor(
    private readonly corpus: SeedCorpus,
    private readonly random: Random,
    /** How many there will be; suppliers name some of them as their references. */
    private readonly knowledgeCount: number,
  ) {
    const { knowledge, suppliers } = corpus;
    this.sentences = {
      summary: poolOf(knowledge, (item) => item.summary),
      problem: poolOf(knowledge, (item) => item.problem),
      solution: poolOf(knowledge, (item) => item.solution),
      results: poolOf(knowledge, (item) => item.results),
      lessons: poolOf(knowledge, (item) => item.lessons),
      capabilities: poolOf(suppliers, (supplier) => supplier.capabilities),
    };
    for (const { title, sectors } of knowledge)
      addTo(this.titles, sectors, [title.replace(/^[^:]*:\s*/, '')]);
    this.countries = [...knowledge, ...suppliers].flatMap(({ country }) => country ?? []);
  }

  knowledgeItem(number: number): KnowledgeRow {
    const { random } = this;
    const base = random.pick(this.corpus.knowledge);
    const other = random.pick(this.corpus.knowledge);
    const sector = random.pick(base.sectors);
    const project = nameOf(Math.floor(number / ITEMS_PER_PROJECT) * 7_919).toUpperCase();
    const yearFrom = random.chance(0.6) ? random.between(2008, 2024) : null;
    return {
      id: knowledgeId(number),
      kind: base.kind,
      title: `${project}: ${this.draw(this.titles, sector)}`,
      language: 'en',
      summary: this.text('summary', sector),
      problem: this.text('problem', sector),
      solution: this.text('solution', sector),
      results: this.text('results', sector),
      lessons: this.text('lessons', sector),
      sectors: random.chance(0.3)
        ? [...new Set([...base.sectors, ...other.sectors])].slice(0, 3)
        : base.sectors,
      technologies: distinct([
        ...random.pickSome(base.technologies, 3),
        ...random.pickSome(other.technologies, 1),
      ]),
      buyer: other.buyer,
      suppliers: base.suppliers,
      country: random.chance(0.95) ? random.pick(this.countries) : null,
      region: null,
      procedure: random.chance(0.6) ? (base.procedure ?? other.procedure) : null,
      budget_eur: random.chance(0.3) ? Math.round(10 ** (4 + 4 * random.next())) : null,
      year_from: yearFrom,
      year_to: yearFrom === null ? null : yearFrom + random.between(0, 5),
      cpv: random.chance(0.5) ? base.cpv : other.cpv,
      keywords: distinct([...random.pickSome(base.keywords, 4), ...random.pickSome(other.keywords, 1)]),
      source_url: `https://example.org/cases/${number}`,
    };
  }

  supplier(number: number): SupplierRow {
    const { random } = this;
    const base = random.pick(this.corpus.suppliers);
    const other = random.pick(this.corpus.suppliers);
    return {
      id: `bench-s-${number}`,
      name: `${capitalised(nameOf(number * 104_729))} ${random.pick(['Oy', 'UAB', 'GmbH', 'SL', 'Ltd', 'SIA', 'AS'])}`,
      country: random.chance(0.7) ? random.pick(this.countries) : null,
      sectors: base.sectors,
      capabilities: this.sentencesOf(this.sentences.capabilities, random.pick(base.sectors), 4, 8),
      technologies: distinct([
        ...random.pickSome(base.technologies, 3),
        ...random.pickSome(other.technologies, 1),
      ]),
      cpv: base.cpv,
      references: distinct(
        Array.from({ length: random.between(0, 3) }, () =>
          knowledgeId(random.between(0, this.knowledgeCount - 1)),
        ),
      ),
      source_url: `https://example.org/suppliers/${number}`,
    };
  }

  private text(field: TextField, sector: string): string | null {
    return this.sentencesOf(this.sentences[field], sector, ...SENTENCES[field]);
  }

  private sentencesOf(pool: Pool, sector: string, least: number, most: number): string | null {
    const drawn = Array.from({ length: this.random.between(least, most) }, () => this.draw(pool, sector));
    return drawn.length === 0 ? null : distinct(drawn).join(' ');
  }

  private draw(pool: Pool, sector: string): string {
    const ofSector = this.random.chance(SAME_SECTOR) ? pool.get(sector) : undefined;
    return this.random.pick(ofSector ?? pool.get(ANY)!);
  }
}

const knowledgeId = (number: number): string => `bench-k-${number}`;

const distinct = <T>(values: T[]): T[] => [...new Set(values)];

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A made-up name, so that the vocabulary grows with the collection as names make it do. */
function nameOf(number: number): string {
  let name = '';
  for (let rest = number, syllables = 0; rest > 0 || syllables < 3; syllables++) {
    name += SYLLABLES[rest % SYLLABLES.length]!;
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return name;
}

function poolOf<T extends { sectors: string[] }>(records: T[], textOf: (record: T) => string | null): Pool {
  const pool: Pool = new Map();
  for (const record of records) {
    addTo(
      pool,
      record.sectors,
      splitSentences(textOf(record) ?? '').map(({ text }) => text),
    );
  }
  return pool;
}

function addTo(pool: Pool, sectors: string[], values: string[]): void {
  if (values.length === 0) return;
  for (const key of [ANY, ...sectors]) pool.set(key, [...(pool.get(key) ?? []), ...values]);
}
