export * from './json-logger.js';
export * from './preconditions.js';
export * from './problem.filter.js';
export * from './problem.js';
