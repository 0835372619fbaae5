/**
 * Lets Node run the sources as they are: `node --import ./libs/testing/src/typescript-loader.mjs file.ts`.
 * For processes that tests start outside Jest, so that they need no build and cannot run a stale one.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const root = new URL('../../../', import.meta.url);

// Node loads this file twice: by --import in the main thread, and as the hooks in a thread of their own.
if (isMainThread) register(import.meta.url);

/** The aliases of package.json read from source, and `./x.js` in a source means `./x.ts`. */
export function resolve(specifier, context, next) {
  const alias = /^#([a-z-]+)$/.exec(specifier);
  if (alias) return next(new URL(`libs/${alias[1]}/src/index.ts`, root).href, context);
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const { transform } = await import('@swc/core');
  const filename = fileURLToPath(url);
  const source = await readFile(filename, 'utf8');
  const options = { filename, cwd: fileURLToPath(root), root: fileURLToPath(root), sourceMaps: 'inline' };
  const { code } = await transform(source, options);
  return { format: 'module', source: code, shortCircuit: true };
}
