import { loadSettings } from '#config';
import { openProduct, Progress } from '../../standalone/src/index.js';
import type { Command } from './command.js';
import { evalCommand } from './eval.command.js';
import { fitCommand } from './fit.command.js';
import { importCommand } from './import.command.js';
import { matchCommand } from './match.command.js';
import { reindexCommand } from './reindex.command.js';
import { tokenCommand } from './token.command.js';
import { UsageError } from './usage.error.js';
import { vocabularyImportCommand } from './vocabulary-import.command.js';

const COMMANDS: Record<string, { command: Command; needsIndex: boolean }> = {
  match: { command: matchCommand, needsIndex: true },
  import: { command: importCommand, needsIndex: false },
  reindex: { command: reindexCommand, needsIndex: false },
  token: { command: tokenCommand, needsIndex: false },
  'vocabulary:import': { command: vocabularyImportCommand, needsIndex: false },
  eval: { command: evalCommand, needsIndex: true },
  fit: { command: fitCommand, needsIndex: true },
};

/** Runs one command on the product of this folder: beside a running `npm start`, or on its own. */
async function main(args: string[]): Promise<number> {
  const chosen = Object.hasOwn(COMMANDS, args[0] ?? '') ? COMMANDS[args[0]!] : undefined;
  if (!chosen) throw new UsageError(`Say what to do: ${Object.keys(COMMANDS).join(', ')}.`);
  // Before anything is started, so that a wrong call costs nothing.
  const run = await chosen.command(args.slice(1));
  const progress = new Progress();
  const stopping = new AbortController();
  const onSignal = (): void => stopping.abort(new Error('Stopped.'));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const { signal } = stopping;
  const product = await openProduct({
    settings: loadSettings(),
    progress,
    signal,
    mayAttach: true,
    needsIndex: chosen.needsIndex,
  });
  try {
    const stopped = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
    return await Promise.race([run(product, progress, signal), stopped]);
  } finally {
    progress.end();
    await product.close();
  }
}

main(process.argv.slice(3)).then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
