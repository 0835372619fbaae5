export { api, bodyOf } from './client.js';
export { problemOf, ProblemError, UnreachableError, type FieldFault } from './problem-error.js';
export { queryClient } from './query-client.js';
export * from './challenges.js';
export * from './records.js';
