export * from './bounded-embedder.js';
export * from './embedder-adapter.js';
export * from './embedder.port.js';
export * from './embedding-errors.js';
export * from './embedding-model.js';
export * from './similarity.js';
export * from './vector-bytes.js';
