import { API } from './atlas.js';

/** The three kinds of records that editors write, as tables of tests go through them. */
export interface RecordKind {
  path: string;
  table: string;
  notFound: string;
  /** Just what must be stated, under this id. */
  minimal: (id: string) => Record<string, unknown>;
  /** A field and a value to change it to. */
  edit: Record<string, unknown>;
}

export const RECORD_KINDS: RecordKind[] = [
  {
    path: `${API}/knowledge`,
    table: 'knowledge_items',
    notFound: 'KNOWLEDGE_ITEM_NOT_FOUND',
    minimal: (id) => knowledgeItem({ id }),
    edit: { title: 'Electric ferries proven before purchase' },
  },
  {
    path: `${API}/suppliers`,
    table: 'suppliers',
    notFound: 'SUPPLIER_NOT_FOUND',
    minimal: (id) => supplier({ id }),
    edit: { name: 'Renamed Oy' },
  },
  {
    path: `${API}/challenges`,
    table: 'challenges',
    notFound: 'CHALLENGE_NOT_FOUND',
    minimal: (id) => challenge({ id }),
    edit: { title: 'Patients still miss appointments' },
  },
];

type Fields = Record<string, unknown>;

export const knowledgeItem = (fields: Fields = {}): Fields => ({
  kind: 'good_practice',
  title: 'Electric buses proven before purchase',
  sourceUrl: 'https://example.org/case',
  ...fields,
});

export const supplier = (fields: Fields = {}): Fields => ({
  name: 'Testable Oy',
  sourceUrl: 'https://example.org/company',
  ...fields,
});

export const need = (fields: Fields = {}): Fields => ({
  title: 'Patients miss outpatient appointments',
  description: 'One in eight booked patients does not come, and staff phone them by hand the day before.',
  ...fields,
});

/** A need as it is stored: also an id, a status, codes and names. */
export const challenge = need;
