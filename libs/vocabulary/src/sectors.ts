/** Fixed list of sectors; a record or a challenge may carry several. */
export const SECTORS = [
  'health',
  'it',
  'tourism',
  'mobility',
  'energy',
  'water',
  'waste-circular',
  'construction',
  'education',
  'social-care',
  'security',
  'agri-food',
  'environment',
  'culture',
  'public-administration',
  'capacity-building',
  'finance',
] as const;

export type Sector = (typeof SECTORS)[number];
