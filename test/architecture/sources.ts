import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export interface Source {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
  /** Module specifiers of its imports and re-exports, as written. */
  imports: string[];
}

const isTest = (path: string): boolean => /spec\.ts$|\.fixture\.ts$|\/testing\/|\.generated\.ts$/.test(path);

/** The product's TypeScript sources, tests and test support left out. */
export function readSources(): Source[] {
  return ['apps', 'libs']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('libs/testing/') && !isTest(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, imports: ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName) };
    });
}

/** `libs/search` or `apps/api`: the part of the product that a source belongs to. */
export const partOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** The file that an import leads to, or null for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return `libs/${specifier.slice(1)}/src/index.ts`;
  if (!specifier.startsWith('.')) return null;
  const target = join(dirname(from), specifier).replace(/\.js$/, '.ts').replaceAll('\\', '/');
  return target.endsWith('.ts') && !existsSync(target) ? `${target}x` : target;
}

/** Every cycle of a directed graph, each as its members in order; none when there is no cycle. */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  const stack: string[] = [];
  const visit = (node: string): void => {
    if (state.get(node) === 'done') return;
    if (state.get(node) === 'open') {
      cycles.push([...stack.slice(stack.indexOf(node)), node]);
      return;
    }
    state.set(node, 'open');
    stack.push(node);
    for (const next of edges.get(node) ?? []) visit(next);
    stack.pop();
    state.set(node, 'done');
  };
  for (const node of edges.keys()) visit(node);
  return cycles;
}
