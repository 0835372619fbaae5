import { writeFile } from 'node:fs/promises';
import { Outbox } from '#jobs';
import {
  BASELINE,
  evaluate,
  Evaluator,
  expandTranslations,
  formatEvaluation,
  formatFaithfulness,
  formatParity,
  foundIds,
  hasConfirmedConcepts,
  ignoringConfirmedConcepts,
  measureParity,
  OUR_SYSTEM,
  readJudgedChallenges,
  readStatedNeeds,
  removeQuotes,
  summariseFaithfulness,
  type JudgedChallenge,
  type JudgedRun,
  type ParityRun,
  type QuoteRemoval,
  type StatedNeed,
} from '#matching';
import { drainJobs } from '../../standalone/src/index.js';
import { readArguments, type Command } from './command.js';
import { readJsonFile } from './json-file.js';
import { UsageError } from './usage.error.js';

const USAGE = `Use: npm run eval -- --judged FILE
  --parallel FILE     needs in several languages, without judgments, for parity between languages
  --faithfulness      score each match again without what its reasons quote
  --json REPORT.json  write all figures as JSON too`;

const OPTIONS = {
  judged: { type: 'string' },
  parallel: { type: 'string' },
  faithfulness: { type: 'boolean' },
  json: { type: 'string' },
} as const;

const UNCONFIRMED = 'without confirmed concepts';

/** Measures the matcher on judged challenges, beside plain BM25 on the same words. */
export const evalCommand: Command = async (args) => {
  const { values } = readArguments({ args, options: OPTIONS }, USAGE);
  if (!values.judged) throw new UsageError(USAGE);
  const judged = expandTranslations(readJudgedChallenges(await readJsonFile(values.judged)));
  const parallel = values.parallel
    ? expandTranslations(readStatedNeeds(await readJsonFile(values.parallel)))
    : [];
  return async ({ app }, progress, signal) => {
    await drainJobs(app.get(Outbox), progress, signal, { withVectors: true });
    const found = new Findings(app.get(Evaluator), values.faithfulness ?? false);
    const step = progress.step('Matching needs', judged.length + parallel.length);
    for (const [index, need] of [...judged, ...parallel].entries()) {
      await found.add(need);
      step.update(index + 1);
    }
    step.end();
    const report = evaluate(found.judgedRuns());
    const parity = measureParity(found.parityRuns);
    console.log(formatEvaluation(report));
    console.log(formatParity(parity));
    if (values.faithfulness) console.log(formatFaithfulness(found.removals));
    if (values.json) {
      const faithfulness = summariseFaithfulness(found.removals);
      await writeFile(values.json, `${JSON.stringify({ ...report, parity, faithfulness }, null, 2)}\n`);
    }
    return 0;
  };
};

/** What was found for each need, as far as it is measured. */
class Findings {
  readonly parityRuns: ParityRun[] = [];
  readonly removals: QuoteRemoval[] = [];
  private readonly runs: JudgedRun[] = [];
  private hasConfirmed = false;

  constructor(
    private readonly evaluator: Evaluator,
    private readonly faithfulness: boolean,
  ) {}

  async add(need: StatedNeed | JudgedChallenge): Promise<void> {
    const input = await this.evaluator.gather(need.need);
    const found = foundIds(input);
    this.parityRuns.push({ need, ...found });
    if (!('judgments' in need)) return;
    this.hasConfirmed ||= hasConfirmedConcepts(input);
    this.runs.push({
      challenge: need,
      systems: {
        [OUR_SYSTEM]: found.ranking,
        [UNCONFIRMED]: foundIds(ignoringConfirmedConcepts(input)).ranking,
        [BASELINE]: await this.evaluator.plainBm25(need.need),
      },
    });
    if (this.faithfulness) this.removals.push(...removeQuotes(need.id, input));
  }

  /** Where nobody has confirmed a concept, a column without confirmed ones would say the same again. */
  judgedRuns(): JudgedRun[] {
    if (this.hasConfirmed) return this.runs;
    return this.runs.map(({ challenge, systems }) => {
      const { [UNCONFIRMED]: _same, ...others } = systems;
      return { challenge, systems: others };
    });
  }
}
