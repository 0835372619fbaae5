import { Outbox } from '#jobs';
import {
  Evaluator,
  expandTranslations,
  fitChallenge,
  fitWeights,
  formatFit,
  readJudgedChallenges,
  type FitChallenge,
} from '#matching';
import { drainJobs } from '../../standalone/src/index.js';
import { readArguments, type Command } from './command.js';
import { readJsonFile } from './json-file.js';
import { UsageError } from './usage.error.js';

const USAGE = `Use: npm run fit -- --judged FILE
  --folds N   cross-validate in N parts; without it each challenge is left out in turn`;

/** Says which weights judged challenges speak for, and whether they are better than those in use. */
export const fitCommand: Command = async (args) => {
  const { values } = readArguments(
    { args, options: { judged: { type: 'string' }, folds: { type: 'string' } } },
    USAGE,
  );
  const folds = values.folds === undefined ? undefined : Number(values.folds);
  if (!values.judged || (folds !== undefined && !(Number.isInteger(folds) && folds > 1)))
    throw new UsageError(USAGE);
  const challenges = expandTranslations(readJudgedChallenges(await readJsonFile(values.judged)));
  return async ({ app }, progress, signal) => {
    await drainJobs(app.get(Outbox), progress, signal, { withVectors: true });
    const evaluator = app.get(Evaluator);
    const step = progress.step('Collecting features', challenges.length);
    const collected: FitChallenge[] = [];
    for (const challenge of challenges) {
      const input = await evaluator.gather(challenge.need);
      collected.push(fitChallenge(challenge, input, await evaluator.plainBm25(challenge.need)));
      step.update(collected.length);
    }
    step.end();
    progress.say('Fitting; this takes about a minute');
    console.log(formatFit(fitWeights(collected, folds)));
    return 0;
  };
};
