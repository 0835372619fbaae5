import { InvalidInputError } from '#errors';
import { MatchPreviewInput, Matcher, type Match } from '#matching';
import { parseInput } from '#validation';
import { splitSentences } from '#vocabulary';
import { readArguments, type Command } from './command.js';
import { readJsonFile } from './json-file.js';
import { UsageError } from './usage.error.js';

const USAGE = `Use: npm run match -- "what you need, in your own words"
  --file need.json   a need as JSON: title, description, desiredOutcome, sectors, country, budgetEur, language
  --sectors a,b      the sectors of a need told in words, such as health,it
  --limit 5          matches of each kind
  --json             print JSON`;

/** Prints comparable cases and able suppliers for a need. */
export const matchCommand: Command = async (args) => {
  const { values, positionals } = readArguments(
    {
      args,
      options: {
        file: { type: 'string' },
        sectors: { type: 'string' },
        limit: { type: 'string', default: '5' },
        json: { type: 'boolean' },
      },
    },
    USAGE,
  );
  const need = await readNeed(positionals.join(' '), values, Number(values.limit));
  return async ({ app }) => {
    const { language, sectors, matches, algorithm } = await app.get(Matcher).match(need, need.limit);
    if (values.json) {
      const { knowledge, supplier: suppliers } = matches;
      console.log(JSON.stringify({ language, sectors, knowledge, suppliers, algorithm }, null, 2));
    } else {
      console.log(formatMatches('Comparable cases', matches.knowledge));
      console.log(formatMatches('Suppliers', matches.supplier));
      if (need.sectors.length === 0 && sectors.length > 0) console.log(sectorHint(sectors));
    }
    return 0;
  };
};

interface Said {
  file?: string | undefined;
  sectors?: string | undefined;
}

async function readNeed(text: string, { file, sectors }: Said, limit: number): Promise<MatchPreviewInput> {
  if ((text === '') === (file === undefined) || (file && sectors)) throw new UsageError(USAGE);
  const plain = file === undefined ? asNeed(text, sectors) : await readJsonFile(file);
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
    throw new UsageError(`${file} must hold one JSON object with a title and a description.`);
  }
  try {
    return parseInput(MatchPreviewInput, { ...plain, limit });
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new UsageError(error.errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
}

const TITLE_LENGTH = { least: 30, most: 300 };

/** The first sentences are the title, as on the first page; a need of one sentence is all title. */
function asNeed(text: string, sectors: string | undefined): object {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  const end =
    splitSentences(oneLine).find((sentence) => sentence.end >= TITLE_LENGTH.least)?.end ?? oneLine.length;
  const title =
    end <= TITLE_LENGTH.most ? oneLine.slice(0, end) : oneLine.slice(0, TITLE_LENGTH.most).toWellFormed();
  return { title, description: text, ...(sectors !== undefined && { sectors: sectors.split(',') }) };
}

const sectorHint = (sectors: readonly string[]): string =>
  `It speaks of ${sectors.join(', ')}. State the sectors of the need to have theirs first: --sectors ${sectors.join(',')}`;

function formatMatches(heading: string, matches: Match[]): string {
  const lines =
    matches.length > 0 ? matches.flatMap(formatMatch) : ['  Nothing found. Say the need in other words.'];
  return [heading, ''.padEnd(heading.length, '='), ...lines, ''].join('\n');
}

function formatMatch({ rank, score, target, reasons, missing, alsoAs }: Match): string[] {
  const place = target.country ? ` [${target.country}]` : '';
  return [
    `${rank}. ${target.title}${place}  ${score.toFixed(1)} of 100`,
    ...reasons.flatMap(({ text, weight, evidence, kind }) => [
      `   + ${text} (${weight.toFixed(1)})`,
      ...(kind === 'text' || kind === 'concepts'
        ? evidence.map(({ field, quote }) => `       ${field}: “${quote}”`)
        : []),
    ]),
    ...missing.map((text) => `   - ${text}`),
    ...(alsoAs.length > 0 ? [`   = Also: ${alsoAs.map(({ title }) => title).join('; ')}`] : []),
    `   ${target.sourceUrl}`,
    '',
  ];
}
