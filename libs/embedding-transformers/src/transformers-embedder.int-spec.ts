/** @jest-environment ./libs/testing/src/jest-native-arrays-environment.mjs */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embeddingModel } from '#embedding';
import { CONTRACT_WORDS, describeEmbedder } from '#testing';
import { TINY_DIMENSION, writeTinyModel } from './tiny-model.fixture.js';
import { TransformersEmbedder } from './transformers-embedder.js';
import { isInstalled } from './transformers-package.js';

const WORDS = CONTRACT_WORDS.split(' ');
const model = embeddingModel({ name: 'tiny', dimension: TINY_DIMENSION, variant: 'q8' });

const embedderOf = (path: string): TransformersEmbedder =>
  new TransformersEmbedder({ model, path, cacheFolder: join(path, 'cache') });

if (isInstalled()) {
  describeEmbedder('TransformersEmbedder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ppi-atlas-model-'));
    await writeTinyModel(folder, WORDS);
    return { embedder: embedderOf(folder), close: () => rm(folder, { recursive: true }) };
  });

  describe('TransformersEmbedder', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'ppi-atlas-model-'));
      await writeTinyModel(folder, [...WORDS, 'query', 'passage', ':']);
    });
    afterAll(() => rm(folder, { recursive: true }));

    it('takes the mean over the words of a text', async () => {
      const [vector] = await embedderOf(folder).embed(['patients miss patients'], 'passage');
      const ratio = Math.max(...vector!) / Math.min(...vector!.filter((value) => value > 0));
      expect(ratio).toBeCloseTo(2, 4);
    });

    it('puts before a text what a model of the E5 family was trained with', async () => {
      const e5 = embeddingModel({ name: 'multilingual-e5-small', dimension: TINY_DIMENSION, variant: 'q8' });
      const embedder = new TransformersEmbedder({ model: e5, path: folder, cacheFolder: folder });
      const [asQuery] = await embedder.embed(['patients'], 'query');
      const [written] = await embedderOf(folder).embed(['query: patients'], 'passage');
      const [asPassage] = await embedder.embed(['patients'], 'passage');
      expect(Array.from(asQuery!)).toEqual(Array.from(written!));
      expect(Array.from(asPassage!)).not.toEqual(Array.from(asQuery!));
    });

    it('tells a model of another dimension than was set', async () => {
      const other = embeddingModel({ name: 'tiny', dimension: 384, variant: 'q8' });
      const embedder = new TransformersEmbedder({ model: other, path: folder, cacheFolder: folder });
      await expect(embedder.embed(['patients'], 'query')).rejects.toMatchObject({
        code: 'EMBEDDER_DIMENSION_MISMATCH',
      });
    });

    it('tells a folder that holds no model', async () => {
      const empty = await mkdtemp(join(tmpdir(), 'ppi-atlas-model-'));
      try {
        const embedder = embedderOf(empty);
        expect(() => embedder.assertUsable()).toThrow(empty);
        await writeFile(join(empty, 'config.json'), '{"model_type":"bert"}');
        const failure = { code: 'EMBEDDER_MODEL_NOT_LOADED' };
        await expect(embedder.embed(['patients'], 'query')).rejects.toMatchObject(failure);
      } finally {
        await rm(empty, { recursive: true });
      }
    });
  });
} else {
  process.stderr.write('NOT TESTED, @huggingface/transformers is not installed: TransformersEmbedder\n');

  describe('TransformersEmbedder without its package', () => {
    it('says how to install it', async () => {
      const failure = { code: 'EMBEDDER_PACKAGE_MISSING', message: expect.stringContaining('npm install') };
      expect(() => embedderOf('anywhere').assertUsable()).toThrow(expect.objectContaining(failure));
      await expect(embedderOf('anywhere').embed(['patients'], 'query')).rejects.toMatchObject(failure);
    });
  });
}
