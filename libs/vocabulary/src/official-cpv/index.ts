export * from './cpv-labels.js';
export * from './official-concepts.js';
export * from './suggest-cpv.js';
