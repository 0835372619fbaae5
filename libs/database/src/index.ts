export * from './data-source.js';
export * from './record-writer.js';
export * from './record.entity.js';
export * from './embedded/index.js';
export * from './records.js';
export * from './stated-record.js';
