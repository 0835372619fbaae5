/**
 * Lets Node run the sources as they are: `node --import ./libs/testing/src/typescript-loader.mjs file.ts`.
 * For processes that tests start outside Jest, so that they need no build and cannot run a stale one.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

// Node loads this file by --import in each thread, and once more as the hooks, which run in a thread of their own.
const HOOKS = '?hooks';
if (!import.meta.url.endsWith(HOOKS)) register(import.meta.url + HOOKS);

/** The aliases of package.json read from source, and `./x.js` in a source means `./x.ts`. */
export function resolve(specifier, context, next) {
  const alias = /^#([a-z-]+)$/.exec(specifier);
  if (alias) return next(new URL(`libs/${alias[1]}/src/index.ts`, root).href, context);
  // The program of a thread comes as a whole address, from no file.
  const isThread = specifier.startsWith('file:') && !existsSync(new URL(specifier));
  if (isThread || (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts'))) {
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
