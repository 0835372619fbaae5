import { API } from './atlas.js';
import { formalList, formalText, freeList, freeText, number, type Field } from './bad-values.js';
import { challenge, knowledgeItem, need, supplier } from './records.js';

const ID = formalText('an-id', [
  'UPPER',
  'two words',
  '-a',
  'a-',
  'a--b',
  '12345',
  'ą',
  'a/b',
  'new',
  'a'.repeat(101),
]);
const COUNTRY = formalText('LT', ['lt', 'LTU', 'XX', 'UK', 'L']);
const LANGUAGE = formalText('lt', ['LT', 'lit', 'l', 'l1']);
const SECTORS = formalList(['health', 'it'], ['Health', 'healthcare', 'it ict']);
const CPV = formalList(['72000000', '48180000'], ['7200000', '720000000', '72000000-5', 'ABCDEFGH']);
const CONCEPTS = formalList(['missed-appointment'], ['Missed Appointment', 'missed--appointment', '-', 'é']);
const BUDGET = number(120_000.5, ['1e13', '-0.01']);
const YEAR = number(2021, ['1899', '2201', '2021.5', '0', '1e308']);
const ADDRESS = formalText(
  'https://example.org/a?b=c#d',
  [
    'ftp://example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://',
    'https:///x',
    '//example.org',
    'example.org',
  ],
  { required: true },
);

const NEED: Record<string, Field> = {
  title: freeText(300, { required: true }),
  description: freeText(20_000, { required: true, multiline: true }),
  desiredOutcome: freeText(5_000, { multiline: true }),
  sectors: SECTORS,
  country: COUNTRY,
  budgetEur: BUDGET,
  language: LANGUAGE,
  confirmedConcepts: CONCEPTS,
  removedConcepts: CONCEPTS,
};

/** A call with a body: the fields it knows, and the least it accepts. */
export interface Input {
  name: string;
  path: string;
  /** Its name in the OpenAPI document. */
  schema: string;
  minimal: () => Record<string, unknown>;
  fields: Record<string, Field>;
  /** The status of the answer to a body without a fault. */
  accepted: number;
}

export const RECORD_INPUTS: Input[] = [
  {
    name: 'knowledge item',
    path: `${API}/knowledge`,
    schema: 'KnowledgeItemInput',
    accepted: 201,
    minimal: knowledgeItem,
    fields: {
      id: ID,
      kind: formalText('guide', ['Guide', 'article', 'good practice'], { required: true }),
      title: freeText(300, { required: true }),
      language: LANGUAGE,
      summary: freeText(5_000, { multiline: true }),
      problem: freeText(20_000, { multiline: true }),
      solution: freeText(20_000, { multiline: true }),
      results: freeText(20_000, { multiline: true }),
      lessons: freeText(20_000, { multiline: true }),
      sectors: SECTORS,
      technologies: freeList(50, 200),
      buyer: freeText(500),
      suppliers: freeList(100, 300),
      country: COUNTRY,
      region: freeText(200),
      nuts: formalText('ES53', ['es53', 'E', 'ES5333', 'E5']),
      procedure: formalText('ppi', ['PPI', 'tender', 'competitive dialogue']),
      budgetEur: BUDGET,
      yearFrom: YEAR,
      yearTo: YEAR,
      cpv: CPV,
      confirmedConcepts: CONCEPTS,
      removedConcepts: CONCEPTS,
      keywords: freeList(100, 200),
      sourceName: freeText(300),
      sourceUrl: ADDRESS,
    },
  },
  {
    name: 'supplier',
    path: `${API}/suppliers`,
    schema: 'SupplierInput',
    accepted: 201,
    minimal: supplier,
    fields: {
      id: ID,
      name: freeText(300, { required: true }),
      country: COUNTRY,
      region: freeText(200),
      size: formalText('small', ['SMALL', 'tiny', 'sme']),
      sectors: SECTORS,
      capabilities: freeText(20_000, { multiline: true }),
      technologies: freeList(50, 200),
      cpv: CPV,
      confirmedConcepts: CONCEPTS,
      removedConcepts: CONCEPTS,
      references: freeList(100, 300),
      trl: number(9, ['0', '10', '5.5']),
      languages: formalList(['en', 'lt'], ['EN', 'eng']),
      sourceUrl: ADDRESS,
    },
  },
  {
    name: 'challenge',
    path: `${API}/challenges`,
    schema: 'ChallengeInput',
    accepted: 201,
    minimal: challenge,
    fields: {
      ...NEED,
      id: ID,
      status: formalText('closed', ['Draft', 'deleted'], { required: true }),
      cpv: CPV,
      buyer: freeText(500),
      needOwner: freeText(500),
    },
  },
];

export const PREVIEW_INPUT: Input = {
  name: 'match preview',
  path: `${API}/match-previews`,
  schema: 'MatchPreviewInput',
  accepted: 200,
  minimal: need,
  fields: {
    ...NEED,
    targets: formalList(['supplier'], ['suppliers', 'Knowledge']),
    limit: number(200, ['0', '201', '1.5', '10000'], { required: true }),
  },
};

export const SIMILAR_PREVIEW_INPUT: Input = {
  name: 'challenge preview',
  path: `${API}/challenge-previews/similar`,
  schema: 'SimilarPreviewInput',
  accepted: 200,
  minimal: need,
  fields: { ...NEED, limit: number(50, ['0', '51', '1.5', '10000'], { required: true }) },
};

export const CPV_INPUT: Input = {
  name: 'text to suggest CPV codes for',
  path: `${API}/cpv-suggestions`,
  schema: 'CpvSuggestionInput',
  accepted: 200,
  minimal: () => ({ text: 'Patients miss outpatient appointments' }),
  fields: { text: freeText(20_000, { required: true, multiline: true }), language: LANGUAGE },
};

const NO_UUID = ['00000000-0000-4000-8000-00000000000', '{00000000-0000-4000-8000-000000000000}', 'x'];
const REVIEWED: Record<string, Field> = {
  targetType: formalText('supplier', ['Supplier', 'suppliers'], { required: true }),
  targetId: { ...ID, bad: ['null', ...ID.bad] },
  after: number(0, ['1.5', '1000001'], { required: true }),
};
const reviewed = () => ({ targetType: 'supplier', targetId: 'some-supplier', after: 0 });
const RUN = '00000000-0000-4000-8000-000000000000';

/** Calls about a challenge, here one that there is not: a body without a fault is told of that alone. */
export const WORK_INPUTS: Input[] = [
  {
    name: 'review',
    path: `${API}/challenges/no-challenge/reviews`,
    schema: 'ReviewInput',
    accepted: 404,
    minimal: () => ({ ...reviewed(), runId: RUN, decision: 'accepted' }),
    fields: {
      ...REVIEWED,
      runId: formalText(RUN, NO_UUID, { required: true }),
      decision: formalText('deferred', ['Accepted', 'open'], { required: true }),
      why: freeText(2_000, { multiline: true }),
    },
  },
  {
    name: 'review to undo',
    path: `${API}/challenges/no-challenge/reviews/undo`,
    schema: 'UndoInput',
    accepted: 404,
    minimal: reviewed,
    fields: REVIEWED,
  },
  {
    name: 'briefing',
    path: `${API}/challenges/no-challenge/briefings`,
    schema: 'BriefingInput',
    accepted: 404,
    minimal: () => ({ language: 'en' }),
    fields: { language: formalText('lt', ['LT', 'de', 'lit'], { required: true }) },
  },
];

export const INPUTS = [...RECORD_INPUTS, PREVIEW_INPUT, SIMILAR_PREVIEW_INPUT, CPV_INPUT, ...WORK_INPUTS];

/** A body with one field set to a value given as JSON text. */
export function bodyWith(body: Record<string, unknown>, name: string, json: string): string {
  const { [name]: _replaced, ...others } = body;
  const rest = JSON.stringify(others).slice(1, -1);
  return `{${rest}${rest ? ',' : ''}${JSON.stringify(name)}:${json}}`;
}
