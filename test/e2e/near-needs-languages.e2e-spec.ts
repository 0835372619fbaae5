import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas } from './harness/atlas.js';

interface NeedText {
  title: string;
  description: string;
  desiredOutcome: string;
}
interface JudgedChallenge extends NeedText {
  id: string;
  lang: string;
  /** The same need in English. */
  english: NeedText | null;
  /** The same need by language. */
  translations: Record<string, NeedText> | null;
}
interface Case {
  id: string;
  title: string;
  summary: string | null;
  problem: string | null;
}

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;
const judged = await readJson<JudgedChallenge[]>('test/eval/dev.json');
const cases = await readJson<Case[]>('docker/seed/knowledge-cases.json');
const twins = judged.flatMap(({ id, lang, english, translations }) =>
  Object.entries({ ...(english && { en: english }), ...translations }).map(
    ([language, text]): [string, string, string, NeedText] => [language, lang, id, text],
  ),
);

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
  const needs = [
    ...judged.map(({ id, title, description, desiredOutcome }) => ({
      id,
      title,
      description,
      desiredOutcome,
    })),
    ...cases.map(({ id, title, summary, problem }) => ({
      id: `as-${id}`,
      title,
      description: [problem, summary].filter(Boolean).join(' '),
    })),
  ];
  for (const need of needs)
    expect((await atlas.editor.post(`${API}/challenges`).send(need)).status).toBe(201);
  await atlas.settled();
});
afterAll(() => atlas.stop());

describe('a need told anew in another language, sectors, country and budget left out', () => {
  it.each(twins)('in %s finds the one in %s first: %s', async (_asked, _told, id, text) => {
    const { title, description, desiredOutcome } = text;
    const { body } = await atlas.visitor
      .post(`${API}/challenge-previews/similar`)
      .send({ title, description, desiredOutcome });

    expect(body.items[0]?.id).toBe(id);
  });
});
