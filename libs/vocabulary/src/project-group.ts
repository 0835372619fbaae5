// Acronyms that name an instrument, a field or an institution rather than a project.
const COMMON = new Set([
  'PCP',
  'PPI',
  'ICT',
  'SME',
  'SMES',
  'NHS',
  'COVID',
  'BIM',
  'AI',
  'EU',
  'UK',
  'IT',
  'LED',
  'SDG',
]);

/**
 * The project that a title names by its acronym ("THALEA: telemedicine ...", "Fabulos-PCP"), lower case, or null.
 * Records of one project share it.
 */
export function projectGroup(title: string): string | null {
  const words = title.match(/[\p{Lu}][\p{L}\p{N}]{2,}/gu) ?? [];
  const acronym = words.find((word) => {
    const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
    return capitals >= 3 && !COMMON.has(word.toUpperCase());
  });
  return acronym?.toLowerCase() ?? null;
}
