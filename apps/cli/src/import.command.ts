import { stat } from 'node:fs/promises';
import { IMPORT_KINDS, RecordImport, type ImportKind, type ImportResult } from '#exchange';
import { Outbox } from '#jobs';
import { drainJobs } from '../../standalone/src/index.js';
import { readArguments, type Command } from './command.js';
import { UsageError } from './usage.error.js';

const USAGE = `Use: npm run import -- ${IMPORT_KINDS.join('|')} FILE.json|.jsonl|.csv[.gz]`;
const SHOWN = 50;

/** Imports a file by id; bad rows are reported with their line, good rows are kept. Run again, it goes on. */
export const importCommand: Command = async (args) => {
  const { positionals } = readArguments({ args, options: {} }, USAGE);
  const [kind, path, ...rest] = positionals;
  if (!isImportKind(kind) || !path || rest.length > 0) throw new UsageError(USAGE);
  const file = await stat(path).catch(() => null);
  if (!file?.isFile()) throw new UsageError(`There is no file ${path}.`);
  return async ({ app, beside }, progress, signal) => {
    const step = progress.step(`Reading ${path} (bytes)`, file.size);
    const result = await app
      .get(RecordImport)
      .importFile(kind, path, { onBytes: (bytes) => step.update(bytes) });
    step.end();
    if (kind !== 'challenges' && !beside) await drainJobs(app.get(Outbox), progress, signal);
    console.log(formatResult(result));
    return result.rejected > 0 ? 1 : 0;
  };
};

const isImportKind = (kind: string | undefined): kind is ImportKind =>
  (IMPORT_KINDS as readonly (string | undefined)[]).includes(kind);

function formatResult({
  created,
  updated,
  unchanged,
  rejected,
  errors,
  errorsLeftOut,
}: ImportResult): string {
  const rows = errors
    .slice(0, SHOWN)
    .map(({ line, path, message }) => `  line ${line}: ${path ? `${path}: ` : ''}${message}`);
  const left = errors.length + errorsLeftOut - rows.length;
  const more = left > 0 ? [`  … and ${left} more`] : [];
  return [
    `${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`,
    ...rows,
    ...more,
  ].join('\n');
}
