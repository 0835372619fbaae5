import type { SearchDocument } from '#search';
import { MULTI_COUNTRY, type Sector } from '#vocabulary';
import type { Need } from './need.js';

/** Sectors of a need, each with how surely it is one, 0 to 1. */
export type WeightedSectors = ReadonlyMap<Sector, number>;

export const statedSectors = ({ sectors }: Pick<Need, 'sectors'>): WeightedSectors =>
  new Map(sectors.map((sector) => [sector, 1]));

/** Shared sectors: twice their weight over that of all named on both sides (Dice). 0 when either side names none. */
export function sectorOverlap(need: WeightedSectors, record: readonly Sector[]): number {
  const shared = record.reduce((sum, sector) => sum + (need.get(sector) ?? 0), 0);
  if (shared === 0) return 0;
  const named = [...need.values()].reduce((sum, weight) => sum + weight, 0);
  return (2 * shared) / (named + record.length);
}

/** 1 in the same country, a half for a record of several countries, else 0. */
export function placeNearness(need: Need, document: SearchDocument): number {
  if (!need.country || !document.country) return 0;
  if (document.country === need.country) return 1;
  return document.country === MULTI_COUNTRY ? 0.5 : 0;
}

/** 1 for equal budgets, falling to 0 at a hundred times more or less; 0 when either is unknown. */
export function budgetNearness(need: Pick<Need, 'budgetEur'>, document: SearchDocument): number {
  if (!need.budgetEur || !document.budgetEur) return 0;
  return Math.max(0, 1 - Math.abs(Math.log10(need.budgetEur / document.budgetEur)) / 2);
}

export const hasResults = (document: SearchDocument): number => (document.results === null ? 0 : 1);
export const hasProcedure = (document: SearchDocument): number => (document.procedure === null ? 0 : 1);
