export * from './early-problems.js';
export * from './file-body.js';
export * from './json-body.js';
export * from './json-logger.js';
export * from './preconditions.js';
export * from './problem.filter.js';
export * from './problem.js';
