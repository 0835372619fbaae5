import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Product, Progress } from '../../standalone/src/index.js';
import { UsageError } from './usage.error.js';

/** Reads its arguments, then works on the product; resolves to the exit code. */
export type Command = (
  args: string[],
) => Promise<(product: Product, progress: Progress, signal: AbortSignal) => Promise<number>>;

/** `parseArgs`, with faults as usage errors. */
export function readArguments<T extends ParseArgsConfig>(config: T, usage: string) {
  try {
    return parseArgs({ ...config, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
}
