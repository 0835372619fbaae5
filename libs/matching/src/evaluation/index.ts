export { estimateMean, type Estimate } from './bootstrap.js';
export * from './evaluate.js';
export * from './format-evaluation.js';
export {
  expandTranslations,
  JudgedFileError,
  readJudgedChallenges,
  type JudgedChallenge,
} from './judged-challenges.js';
export { ndcgAt, precisionAt, recallAt, reciprocalRank, type Grades, type Metric } from './metrics.js';
