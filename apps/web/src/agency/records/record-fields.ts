import { COUNTRY_CODES } from '../../shared/countries.js';
import { KINDS, LANGUAGE_CODES, PROCEDURES, SECTORS, SIZES } from '../../shared/codes.js';
import type { Collection } from '../../shared/api/index.js';

/**
 * `line` and `text` are texts, `lines` a list with one item a line, `number` a number, `choice` one of the values or
 * none, `choices` any of them.
 */
export type FieldKind = 'line' | 'text' | 'lines' | 'number' | 'choice' | 'choices';

/** What the words of a value come from. */
export type ValueNames = 'kinds' | 'sectors' | 'procedures' | 'sizes' | 'countries' | 'languages';

export interface RecordField {
  name: string;
  kind: FieldKind;
  section: 'basics' | 'story' | 'facts' | 'source';
  required?: boolean;
  maxLength?: number;
  values?: readonly string[];
  names?: ValueNames;
  /** Has a hint of its own in the texts. */
  hint?: boolean;
}

const COUNTRIES = ['EU', ...COUNTRY_CODES];

const sectors: RecordField = {
  name: 'sectors',
  kind: 'choices',
  section: 'facts',
  values: SECTORS,
  names: 'sectors',
};
const country: RecordField = {
  name: 'country',
  kind: 'choice',
  section: 'facts',
  values: COUNTRIES,
  names: 'countries',
};
const region: RecordField = { name: 'region', kind: 'line', section: 'facts', maxLength: 200 };
const technologies: RecordField = { name: 'technologies', kind: 'lines', section: 'facts' };
const cpv: RecordField = { name: 'cpv', kind: 'lines', section: 'facts', hint: true };
const sourceUrl: RecordField = {
  name: 'sourceUrl',
  kind: 'line',
  section: 'source',
  required: true,
  maxLength: 2_000,
};

/** The fields of each collection in the order of the form, named as in the API. */
export const RECORD_FIELDS: Record<Collection, readonly RecordField[]> = {
  knowledge: [
    { name: 'title', kind: 'line', section: 'basics', required: true, maxLength: 300 },
    { name: 'kind', kind: 'choice', section: 'basics', required: true, values: KINDS, names: 'kinds' },
    { name: 'language', kind: 'choice', section: 'basics', values: LANGUAGE_CODES, names: 'languages' },
    { name: 'summary', kind: 'text', section: 'basics', maxLength: 5_000 },
    { name: 'problem', kind: 'text', section: 'story', maxLength: 20_000 },
    { name: 'solution', kind: 'text', section: 'story', maxLength: 20_000 },
    { name: 'results', kind: 'text', section: 'story', maxLength: 20_000 },
    { name: 'lessons', kind: 'text', section: 'story', maxLength: 20_000 },
    sectors,
    technologies,
    { name: 'keywords', kind: 'lines', section: 'facts' },
    { name: 'buyer', kind: 'line', section: 'facts', maxLength: 500 },
    { name: 'suppliers', kind: 'lines', section: 'facts' },
    country,
    region,
    { name: 'nuts', kind: 'line', section: 'facts', maxLength: 5, hint: true },
    { name: 'procedure', kind: 'choice', section: 'facts', values: PROCEDURES, names: 'procedures' },
    { name: 'budgetEur', kind: 'number', section: 'facts' },
    { name: 'yearFrom', kind: 'number', section: 'facts' },
    { name: 'yearTo', kind: 'number', section: 'facts' },
    cpv,
    { name: 'sourceName', kind: 'line', section: 'source', maxLength: 300 },
    sourceUrl,
  ],
  suppliers: [
    { name: 'name', kind: 'line', section: 'basics', required: true, maxLength: 300 },
    { ...country, section: 'basics' },
    { ...region, section: 'basics' },
    { name: 'size', kind: 'choice', section: 'basics', values: SIZES, names: 'sizes' },
    { name: 'capabilities', kind: 'text', section: 'story', maxLength: 20_000 },
    sectors,
    technologies,
    cpv,
    { name: 'references', kind: 'lines', section: 'facts', hint: true },
    { name: 'trl', kind: 'number', section: 'facts', hint: true },
    { name: 'languages', kind: 'choices', section: 'facts', values: LANGUAGE_CODES, names: 'languages' },
    sourceUrl,
  ],
};

export const SECTIONS = ['basics', 'story', 'facts', 'source'] as const;
