import { writeFile } from 'node:fs/promises';
import { Outbox } from '#jobs';
import {
  BASELINE,
  evaluate,
  Evaluator,
  expandTranslations,
  formatEvaluation,
  matchNeed,
  OUR_SYSTEM,
  rankingOf,
  readJudgedChallenges,
  type JudgedRun,
} from '#matching';
import { drainJobs } from '../../standalone/src/index.js';
import { readArguments, type Command } from './command.js';
import { readJsonFile } from './json-file.js';
import { UsageError } from './usage.error.js';

const USAGE = `Use: npm run eval -- --judged FILE [--json REPORT.json]`;

/** Measures the matcher on judged challenges, beside plain BM25 on the same words. */
export const evalCommand: Command = async (args) => {
  const { values } = readArguments(
    { args, options: { judged: { type: 'string' }, json: { type: 'string' } } },
    USAGE,
  );
  const judged = values.judged;
  if (!judged) throw new UsageError(USAGE);
  const challenges = expandTranslations(readJudgedChallenges(await readJsonFile(judged)));
  return async ({ app }, progress, signal) => {
    await drainJobs(app.get(Outbox), progress, signal, { withVectors: true });
    const step = progress.step('Matching judged challenges', challenges.length);
    const evaluator = app.get(Evaluator);
    const runs: JudgedRun[] = [];
    for (const challenge of challenges) {
      const { knowledge, supplier } = matchNeed(await evaluator.gather(challenge.need));
      runs.push({
        challenge,
        systems: {
          [OUR_SYSTEM]: { knowledge: rankingOf(knowledge), suppliers: rankingOf(supplier) },
          [BASELINE]: await evaluator.plainBm25(challenge.need),
        },
      });
      step.update(runs.length);
    }
    step.end();
    const report = evaluate(runs);
    console.log(formatEvaluation(report));
    if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
    return 0;
  };
};
