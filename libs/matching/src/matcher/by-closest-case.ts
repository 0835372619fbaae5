import type { SearchDocument } from '#search';

/** Suppliers in the order of the closest case that each took part in, else as they are. */
export function byClosestCase<Found extends { document: Pick<SearchDocument, 'references'> }>(
  suppliers: readonly Found[],
  cases: readonly string[],
): Found[] {
  const places = new Map(cases.map((id, place) => [id, place]));
  const placeOf = ({ document }: Found): number =>
    Math.min(...document.references.map((id) => places.get(id) ?? cases.length));
  return [...suppliers].sort((a, b) => placeOf(a) - placeOf(b));
}
