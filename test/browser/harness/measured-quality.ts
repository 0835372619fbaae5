import type { components } from '../../../apps/web/src/shared/api/schema.generated.js';

type Schemas = components['schemas'];
type Estimate = Schemas['EstimateDto'];
type Target = Schemas['FiguresDto']['target'];

const TARGETS: Target[] = ['knowledge', 'suppliers'];
const GROUPS = ['en', 'el', 'es', 'fi', 'lt', 'lv', 'pt', 'ro', 'other languages', 'all'];
const SECTORS = ['health', 'it', 'tourism', 'mobility', 'waste-circular', 'public-administration', 'all'];
const LANGUAGES = ['de', 'el', 'es', 'et', 'fi', 'lt', 'lv', 'pt', 'ro', 'other languages'];

/** Differs by its place, as measured means do. */
const estimate = (mean: number, place: number): Estimate => ({
  mean: mean + place / 50,
  low: mean + place / 50 - 0.12,
  high: Math.min(1, mean + place / 50 + 0.1),
});

const system = (name: string, mean: number, place: number): Schemas['SystemDto'] => ({
  system: name,
  metrics: {
    ndcg10: estimate(mean, place),
    precision5: estimate(mean - 0.1, place),
    recall50: estimate(mean + 0.1, place),
    mrr: estimate(mean, place),
  },
});

function figures(target: Target, group: string, place: number): Schemas['FiguresDto'] {
  // The third sector is one for which nothing was judged.
  const isJudged = group !== 'tourism';
  return {
    target,
    group,
    challenges: isJudged ? 4 + place : 0,
    leftOut: isJudged ? 0 : 2,
    systems: isJudged ? [system('PPI Atlas', 0.6, place), system('plain BM25', 0.2, place)] : [],
    differences: [],
  };
}

const parity = (target: Target, language: string, place: number): Schemas['ParityDto'] => ({
  target,
  language,
  needs: 15 + place,
  shared: estimate(0.7, place),
  quality: language === 'de' ? null : { challenges: 4, own: 0.7, english: 0.74 },
});

const SIZES: Schemas['ExposureBySizeDto'][] = [
  { size: 'micro', suppliers: 20, places: 210, placesPerSupplier: 10.5 },
  { size: 'small', suppliers: 40, places: 380, placesPerSupplier: 9.5 },
  { size: 'large', suppliers: 25, places: 300, placesPerSupplier: 12 },
  { size: 'research', suppliers: 21, places: 221, placesPerSupplier: 10.52 },
  { size: null, suppliers: 86, places: 794, placesPerSupplier: 9.23 },
];

/** What the API answers once quality is measured, which on the shipped judgements takes minutes. */
export const measuredQuality: Schemas['QualityDto'] = {
  status: 'measured',
  measurement: {
    measuredAt: '2026-03-02T09:30:00.000Z',
    algorithm: 'concepts-4',
    vocabulary: '3-64925773fc58',
    judgements: { version: '0ff4c0674e06', judged: 51, parallel: 330 },
    corpus: { knowledge: 333, suppliers: 192 },
    confidence: 0.95,
    byLanguage: TARGETS.flatMap((target) => GROUPS.map((group, place) => figures(target, group, place))),
    bySector: TARGETS.flatMap((target) => SECTORS.map((group, place) => figures(target, group, place))),
    parity: TARGETS.flatMap((target) => LANGUAGES.map((language, place) => parity(target, language, place))),
    exposure: { needs: 381, places: 1905, suppliers: 192, shown: 127, gini: 0.64, bySize: SIZES },
    tookMs: 482_000,
  },
  previews: { days: 30, previews: 1204, p50Ms: 96, p95Ms: 240 },
};
