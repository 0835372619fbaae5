import type { Procedure } from './procedures.js';
import type { Sector } from './sectors.js';
import { MULTI_COUNTRY } from './countries.js';

/** English names of the codes, as sentences use them. */
const SECTOR_NAMES: Record<Sector, string> = {
  health: 'health',
  it: 'IT and digital',
  tourism: 'tourism',
  mobility: 'mobility',
  energy: 'energy',
  water: 'water',
  'waste-circular': 'waste and circular economy',
  construction: 'construction',
  education: 'education',
  'social-care': 'social care',
  security: 'security',
  'agri-food': 'agriculture and food',
  environment: 'environment',
  culture: 'culture',
  'public-administration': 'public administration',
  'capacity-building': 'capacity building',
  finance: 'finance',
};

const PROCEDURE_NAMES: Record<Procedure, string> = {
  open: 'open procedure',
  restricted: 'restricted procedure',
  negotiated: 'negotiated procedure',
  'competitive-dialogue': 'competitive dialogue',
  'innovation-partnership': 'innovation partnership',
  pcp: 'pre-commercial procurement (PCP)',
  ppi: 'procurement of innovative solutions (PPI)',
  'design-contest': 'design contest',
  'market-consultation': 'preliminary market consultation',
  other: 'another procedure',
};

const regions = new Intl.DisplayNames(['en'], { type: 'region' });

export const sectorName = (sector: Sector): string => SECTOR_NAMES[sector];
export const procedureName = (procedure: Procedure): string => PROCEDURE_NAMES[procedure];
export const countryName = (code: string): string =>
  code === MULTI_COUNTRY ? 'several European countries' : (regions.of(code) ?? code);

const euros = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

export const inEuros = (amount: number): string => euros.format(amount);
