import type { Collection } from '#search';

/** The table that holds the records of a collection. */
export const RECORD_TABLES: Record<Collection, string> = {
  knowledge: 'knowledge_items',
  suppliers: 'suppliers',
};
