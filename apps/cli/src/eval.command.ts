import { writeFile } from 'node:fs/promises';
import {
  evaluate,
  expandTranslations,
  formatEvaluation,
  Matcher,
  readJudgedChallenges,
  type JudgedChallenge,
  type JudgedRun,
  type Match,
  type Rankings,
} from '#matching';
import { Outbox } from '#jobs';
import { SearchIndex, type Collection } from '#search';
import { drainJobs } from '../../standalone/src/index.js';
import { readArguments, type Command } from './command.js';
import { readJsonFile } from './json-file.js';
import { UsageError } from './usage.error.js';

const USAGE = `Use: npm run eval -- --judged FILE [--json REPORT.json]`;
const DEPTH = 50;

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
    const runs: JudgedRun[] = [];
    for (const challenge of challenges) {
      const { matches } = await app.get(Matcher).match(challenge.need, DEPTH);
      runs.push({
        challenge,
        systems: {
          'PPI Atlas': { knowledge: idsOf(matches.knowledge), suppliers: idsOf(matches.supplier) },
          'plain BM25': await plainBm25(app.get(SearchIndex), challenge),
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

/** As a person reads the list: the records folded into a match stand right behind it. */
const idsOf = (matches: Match[]): string[] =>
  matches.flatMap(({ target, alsoAs }) => [target.id, ...alsoAs.map(({ id }) => id)]);

async function plainBm25(index: SearchIndex, { need }: JudgedChallenge): Promise<Rankings> {
  // The blank at the end keeps the last word from being taken for the beginning of one.
  const text = `${need.title}\n${need.description}\n${need.desiredOutcome ?? ''} `;
  const rank = async (collection: Collection): Promise<string[]> => {
    const page = await index.search(collection, {
      text,
      filters: {},
      sort: 'relevance',
      offset: 0,
      limit: DEPTH,
      facets: [],
    });
    return page.hits.map(({ document }) => document.id);
  };
  return { knowledge: await rank('knowledge'), suppliers: await rank('suppliers') };
}
