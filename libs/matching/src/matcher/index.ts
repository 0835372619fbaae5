export * from './corpus-statistics.js';
export * from './match-need.js';
export * from './match.js';
export * from './need.js';
export * from './understand-need.js';
export { algorithmWith, weightsOf, type VectorNearness } from './vector-feature.js';
export * from './weights.js';
export * from './concept-score.js';
export { widenNeed, type WidenedNeed } from './widen-need.js';
