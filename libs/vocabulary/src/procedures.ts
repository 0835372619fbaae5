/** How something was bought. `pcp`, `ppi` and `market-consultation` are not procedures in law but are how buyers file them. */
export const PROCEDURES = [
  'open',
  'restricted',
  'negotiated',
  'competitive-dialogue',
  'innovation-partnership',
  'pcp',
  'ppi',
  'design-contest',
  'market-consultation',
  'other',
] as const;

export type Procedure = (typeof PROCEDURES)[number];
