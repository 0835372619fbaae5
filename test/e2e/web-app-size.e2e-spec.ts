import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '#config';
import { Atlas } from './harness/atlas.js';

const MOST_BYTES = 200_000;
const FIRST_PAGE = 'src/find/find-page.tsx';
/** What draws: too heavy for those who only read. */
const DRAWING = ['src/shared/ui/country-map.tsx', 'src/find/timeline.tsx', 'src/shared/ui/bar-chart.tsx'];
const ENGLISH = ['src/shared/texts/en.json', 'src/find/texts/en.json'];

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

const manifestFile = join(projectRoot(), 'dist/web/.vite/manifest.json');
if (!existsSync(manifestFile)) throw new Error('The web app is not built: npm test and npm start build it.');
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>;

/** What a browser loads for these parts of the build before it can run them: they and all they import statically. */
function loadedFor(names: string[]): Set<string> {
  const loaded = new Set<string>();
  const add = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    manifest[name]!.imports?.forEach(add);
  };
  names.forEach(add);
  return loaded;
}

const firstPage = loadedFor(['index.html', FIRST_PAGE, ...ENGLISH]);

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
});
afterAll(() => atlas.stop());

describe('the first page', () => {
  it('takes at most 200 kB of JavaScript as the server sends it, texts included', async () => {
    const sizes: Record<string, number> = {};
    for (const { file } of [...firstPage].map((name) => manifest[name]!)) {
      const answer = await atlas.visitor.head(`/${file}`).set('Accept-Encoding', 'gzip, br');
      expect(answer.headers['content-encoding']).toMatch(/^(br|gzip)$/);
      sizes[file] = Number(answer.headers['content-length']);
    }

    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect({ total, sizes, isLittle: total > 0 && total <= MOST_BYTES }).toMatchObject({ isLittle: true });
  });

  it('loads what draws on demand alone', () => {
    const names = Object.keys(manifest);
    const onDemand = new Set(Object.values(manifest).flatMap((chunk) => chunk.dynamicImports ?? []));

    expect(names).toEqual(expect.arrayContaining(DRAWING));
    expect(DRAWING.filter((name) => firstPage.has(name) || !onDemand.has(name))).toEqual([]);
    expect(names.filter((name) => /recharts|d3-/.test(name) && firstPage.has(name))).toEqual([]);
  });
});
