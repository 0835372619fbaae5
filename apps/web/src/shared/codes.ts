/** The sectors that the API knows, in their order; a test compares them. */
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

/** Kinds of knowledge items. */
export const KINDS = ['good_practice', 'open_library_report', 'study_visit', 'action_plan', 'guide'] as const;

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

/** Sizes of suppliers. */
export const SIZES = ['micro', 'small', 'medium', 'large', 'research', 'public'] as const;

/** Languages that records are offered to be written in (ISO 639-1): those of the EU, its candidates and neighbours. */
export const LANGUAGE_CODES = [
  ...[
    'bg',
    'bs',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'et',
    'eu',
    'fi',
    'fr',
    'ga',
    'gl',
    'hr',
    'hu',
    'hy',
  ],
  ...[
    'is',
    'it',
    'ka',
    'lb',
    'lt',
    'lv',
    'mk',
    'mt',
    'nb',
    'nl',
    'nn',
    'no',
    'pl',
    'pt',
    'ro',
    'ru',
    'sk',
    'sl',
  ],
  ...['sq', 'sr', 'sv', 'tr', 'uk'],
] as const;
