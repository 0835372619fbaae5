export * from './concept.js';
export * from './concept-scheme.js';
export * from './concept-search.js';
export * from './concepts-of.js';
export { FINDING_VERSION } from './label-index.js';
export * from './shipped-concepts.js';
