import built from './data/built.json' with { type: 'json' };
import digital from './data/digital.json' with { type: 'json' };
import everyday from './data/everyday.json' with { type: 'json' };
import green from './data/green.json' with { type: 'json' };
import health from './data/health.json' with { type: 'json' };
import method from './data/method.json' with { type: 'json' };
import society from './data/society.json' with { type: 'json' };
import type { Concept } from './concept.js';

/** The vocabulary of innovation procurement that the product ships, written by its editors: one file for each field. */
export const SHIPPED_CONCEPTS: readonly Concept[] = [
  ...built,
  ...digital,
  ...everyday,
  ...green,
  ...health,
  ...method,
  ...society,
] as Concept[];

const SHIPPED_IDS = new Set(SHIPPED_CONCEPTS.map(({ id }) => id));
const OFFICIAL_ID = /^cpv-\d{8}$/;

/** May a record name this concept? Those of the official CPV table are there once that has been imported. */
export const isConceptId = (id: string): boolean => SHIPPED_IDS.has(id) || OFFICIAL_ID.test(id);
