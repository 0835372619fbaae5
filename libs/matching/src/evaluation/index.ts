export { estimateMean, type Estimate } from './bootstrap.js';
export * from './evaluate.js';
export * from './format-evaluation.js';
export { JudgedFileError } from './file-reader.js';
export { readJudgedChallenges, type JudgedChallenge } from './judged-challenges.js';
export { expandTranslations, readStatedNeeds, type StatedNeed } from './stated-needs.js';
export { ndcgAt, precisionAt, recallAt, reciprocalRank, type Grades, type Metric } from './metrics.js';
