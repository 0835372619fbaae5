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

/** Of what is said most by concepts of a sector, another one must have this much to be suggested. */
const SUGGESTED_FROM = 0.5;
const MOST_SUGGESTED = 3;

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
  const spokenOf = sectorsSpokenOf(concepts, scheme);
  return new Map([...spokenOf].map(([sector, share]) => [sector, INFERRED_SECTOR * share]));
}

/** Sectors for a person to state, most said first; those stated already are left out. */
export function suggestSectors(
  need: Pick<Need, 'sectors'>,
  concepts: readonly SaidConcept[],
  scheme: ConceptScheme,
): Sector[] {
  return [...sectorsSpokenOf(concepts, scheme)]
    .filter(([, share]) => share >= SUGGESTED_FROM)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_SUGGESTED)
    .map(([sector]) => sector)
    .filter((sector) => !need.sectors.includes(sector));
}

/** How much is said of each, the one said most having 1. */
function sectorsSpokenOf(concepts: readonly SaidConcept[], scheme: ConceptScheme): WeightedSectors {
  const said = new Map<Sector, number>();
  for (const { id, weight, isOwn } of concepts) {
    if (!isOwn) continue;
    for (const sector of scheme.sectorsOf(id)) said.set(sector, (said.get(sector) ?? 0) + weight);
  }
  const most = Math.max(...said.values());
  return new Map([...said].map(([sector, weight]) => [sector, weight / most]));
}
