export * from './concepts.js';
export * from './concepts.module.js';
export * from './cpv-table.js';
export * from './record-concepts.js';
export * from './vocabulary-store.js';
