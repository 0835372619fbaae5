export * from './analyse.js';
export { foldWord } from './fold.js';
export * from './split-sentences.js';
export { isStopWord } from './stop-words.js';
export * from './tokenize.js';
