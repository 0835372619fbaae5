import { stat } from 'node:fs/promises';
import { CpvTable } from '#concepts';
import { readCpvTable } from '#exchange';
import { Outbox } from '#jobs';
import { drainJobs, type Product, type Progress } from '../../standalone/src/index.js';
import { readArguments, type Command } from './command.js';
import { UsageError } from './usage.error.js';

const USAGE = `Use: npm run vocabulary:import -- FILE.tsv|.xml|.gc[.gz]
  --remove   takes the imported codes out again`;

/** Loads the official table of CPV codes, after which its labels take part in matching; all of it or nothing. */
export const vocabularyImportCommand: Command = async (args) => {
  const { values, positionals } = readArguments({ args, options: { remove: { type: 'boolean' } } }, USAGE);
  const [path, ...rest] = positionals;
  if (Boolean(path) === Boolean(values.remove) || rest.length > 0) throw new UsageError(USAGE);
  const file = path === undefined ? null : await stat(path).catch(() => null);
  if (path !== undefined && !file?.isFile()) throw new UsageError(`There is no file ${path}.`);
  return async (product, progress, signal) => {
    const done =
      path === undefined
        ? await removeTable(product)
        : await importTable(product, path, file!.size, progress);
    // Every record is described anew: by this process, or by the product that runs beside it.
    await drainJobs(product.app.get(Outbox), progress, signal);
    console.log(done);
    return 0;
  };
};

async function importTable(
  { app }: Product,
  path: string,
  size: number,
  progress: Progress,
): Promise<string> {
  const step = progress.step(`Reading ${path} (bytes)`, size);
  const entries = await readCpvTable(path, (bytes) => step.update(bytes));
  step.end();
  const languages = new Set(entries.flatMap(({ labels }) => Object.keys(labels)));
  const what = `${entries.length} CPV codes in ${languages.size} languages`;
  return (await app.get(CpvTable).replace(entries)) ? `${what} imported` : `${what}, unchanged`;
}

async function removeTable({ app }: Product): Promise<string> {
  return (await app.get(CpvTable).remove())
    ? 'The imported CPV codes were removed'
    : 'No CPV codes were imported';
}
