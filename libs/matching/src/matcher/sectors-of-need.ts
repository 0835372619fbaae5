import type { ConceptScheme, Sector } from '#vocabulary';
import { statedSectors, type WeightedSectors } from './features.js';
import type { Need } from './need.js';
import { INFERRED_SECTOR } from './weights.js';

interface SaidConcept {
  id: string;
  weight: number;
  /** Said, not only broader than another that is. */
  isOwn: boolean;
}

/**
 * The sectors that a need states; where it states none, those to which the concepts belong that it speaks of, each by how
 * much is said of it. No threshold makes one text of a need belong to a sector and another not, and what is inferred
 * counts half of what is stated at most.
 */
export function sectorsOfNeed(
  need: Pick<Need, 'sectors'>,
  concepts: readonly SaidConcept[],
  scheme: ConceptScheme,
): WeightedSectors {
  if (need.sectors.length > 0) return statedSectors(need);
  const said = new Map<Sector, number>();
  for (const { id, weight, isOwn } of concepts) {
    if (!isOwn) continue;
    for (const sector of scheme.sectorsOf(id)) said.set(sector, (said.get(sector) ?? 0) + weight);
  }
  const most = Math.max(...said.values());
  return new Map([...said].map(([sector, weight]) => [sector, (INFERRED_SECTOR * weight) / most]));
}
