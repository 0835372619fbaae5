export * from './concepts.module.js';
export * from './record-concepts.js';
export * from './vocabulary-store.js';
