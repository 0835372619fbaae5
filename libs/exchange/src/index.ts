export * from './convert-row.js';
export * from './import-file.error.js';
export type { ImportRow, ReadableRow, UnreadableRow } from './import-row.js';
export * from './import-rows.js';
export * from './read-rows.js';
export * from './record-rows.js';
export * from './exchange.module.js';
export * from './record-import.js';
