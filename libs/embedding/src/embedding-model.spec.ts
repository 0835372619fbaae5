import { describe, expect, it } from '@jest/globals';
import { embeddingModel } from './embedding-model.js';
import { dotProduct, nearness } from './similarity.js';
import { fromBytes, toBytes } from './vector-bytes.js';

const model = (name: string, more: { dimension?: number; variant?: string } = {}) =>
  embeddingModel({ name, dimension: 384, variant: 'http', ...more });

describe('the identity of a model', () => {
  it('has small letters, digits and hyphens alone', () => {
    expect(model('Xenova/multilingual-e5-small').id).toBe('xenova-multilingual-e5-small-http-384-f1');
    expect(model('~odd__Näme:v2~').id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('is another one for whatever changes the vectors', () => {
    const ids = [
      model('a').id,
      model('b').id,
      model('a', { dimension: 768 }).id,
      model('a', { variant: 'q8' }).id,
    ];
    expect(new Set(ids).size).toBe(4);
  });
});

describe('what a model reads before a text', () => {
  it.each(['intfloat/multilingual-e5-small', 'multilingual-e5-large', 'e5-base-v2', 'multilingual_e5'])(
    'is the kind of the text for %s',
    (name) => expect(model(name).prefixes).toEqual({ query: 'query: ', passage: 'passage: ' }),
  );

  it.each([
    'text-embedding-3-small',
    'bge-m3',
    'multilingual-e5-large-instruct',
    'e5-mistral-7b-instruct',
    'le500',
  ])('is nothing for %s', (name) => expect(model(name).prefixes).toEqual({ query: '', passage: '' }));
});

describe('nearness', () => {
  it('goes from 0 to 1 within the range of the model', () => {
    const e5 = model('multilingual-e5-small');
    const { from, to } = e5.similarityRange;
    expect([-1, from, (from + to) / 2, to, 1].map((cosine) => nearness(cosine, e5))).toEqual([
      ...[0, 0],
      ...[expect.closeTo(0.5), 1],
      1,
    ]);
  });
});

describe('a stored vector', () => {
  it('comes back as it was, at four bytes a number', () => {
    const vector = Float32Array.of(0.1, -1, 3.4e38, 0);
    expect(toBytes(vector)).toHaveLength(16);
    expect(Array.from(fromBytes(toBytes(vector)))).toEqual(Array.from(vector));
    expect(dotProduct(Float32Array.of(0.6, 0.8), Float32Array.of(1, 0))).toBeCloseTo(0.6);
  });
});
