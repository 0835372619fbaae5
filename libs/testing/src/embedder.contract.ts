import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dotProduct, type Embedder } from '#embedding';

/** A model that is ready, and how to put it away. */
export interface EmbedderUnderTest {
  embedder: Embedder;
  close(): Promise<void>;
}

/** Words that a model under test must tell apart, so that a made-up one can be given them. */
export const CONTRACT_WORDS =
  'patients miss appointments clinic night buses drive on demand street lamps save energy';

/**
 * What every embedder has to do, said as a suite that runs on each adapter. The model may be a toy, as long as texts
 * of the same words are near each other. `create` gives one once for the suite.
 */
export function describeEmbedder(name: string, create: () => Promise<EmbedderUnderTest>): void {
  describe(`${name} as an Embedder`, () => {
    let running: EmbedderUnderTest;
    let embedder: Embedder;
    beforeAll(async () => {
      running = await create();
      embedder = running.embedder;
    });
    afterAll(() => running?.close());

    const TEXTS = ['patients miss appointments', 'night buses drive on demand', 'street lamps save energy'];

    it('gives a vector of length 1 and the stated dimension for each text', async () => {
      const vectors = await embedder.embed(TEXTS, 'passage');
      expect(vectors).toHaveLength(3);
      for (const vector of vectors) {
        expect(vector).toBeInstanceOf(Float32Array);
        expect(vector).toHaveLength(embedder.model.dimension);
        expect(dotProduct(vector, vector)).toBeCloseTo(1, 5);
      }
    });

    it('keeps the order of the texts, however many there are', async () => {
      const many = Array.from({ length: 70 }, (_, place) => TEXTS[place % 3]!);
      const [alone, ...rest] = await Promise.all(TEXTS.map((text) => embedder.embed([text], 'passage')));
      const expected = [alone!, ...rest].map(([vector]) => vector!);
      const vectors = await embedder.embed(many, 'passage');
      vectors.forEach((vector, place) => expect(dotProduct(vector, expected[place % 3]!)).toBeCloseTo(1, 4));
    });

    it('puts texts of the same words nearer than others', async () => {
      const [need] = await embedder.embed(['appointments that patients miss'], 'query');
      const cosines = (await embedder.embed(TEXTS, 'passage')).map((vector) => dotProduct(need!, vector));
      expect(cosines[0]).toBeGreaterThan(cosines[1]!);
      expect(cosines[0]).toBeGreaterThan(cosines[2]!);
    });

    it('gives the same vector for the same text', async () => {
      const [first] = await embedder.embed([TEXTS[0]!], 'query');
      const [second] = await embedder.embed([TEXTS[0]!], 'query');
      expect(Array.from(second!)).toEqual(Array.from(first!));
    });

    it('takes no text at all, blanks, signs, halves of characters and very long texts', async () => {
      expect(await embedder.embed([], 'passage')).toEqual([]);
      const odd = [' ', '?!', '\ud800 patients', '患者', 'patients '.repeat(20_000)];
      expect(await embedder.embed(odd, 'passage')).toHaveLength(odd.length);
    });

    it('reads only the beginning of a long text', async () => {
      const beginning = 'patients miss appointments '.repeat(200);
      const [one, other] = await embedder.embed([`${beginning} clinic`, `${beginning} buses`], 'passage');
      expect(Array.from(one!)).toEqual(Array.from(other!));
    });

    it('has an identity that can stand in the id of a job', () => {
      expect(embedder.model.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(embedder.model.id).toContain(String(embedder.model.dimension));
    });
  });
}
