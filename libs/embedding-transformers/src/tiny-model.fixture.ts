import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddingTableModel } from './onnx-bytes.fixture.js';

/** Numbers in a vector of the tiny model. */
export const TINY_DIMENSION = 32;

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]'];

/**
 * Writes a model of a few kilobytes in the files that a real one has: each word stands for a vector of its own, with one
 * number different from 0, so that texts of the same words are near each other.
 */
export async function writeTinyModel(folder: string, words: string[]): Promise<void> {
  const vocabulary = [...SPECIAL, ...new Set(words)];
  const rows = vocabulary.map((_word, id) =>
    Array.from({ length: TINY_DIMENSION }, (_, place) => (place === id % TINY_DIMENSION ? 1 : 0)),
  );
  await mkdir(join(folder, 'onnx'), { recursive: true });
  await writeFile(join(folder, 'onnx', 'model_quantized.onnx'), embeddingTableModel(rows));
  const json = (name: string, value: object) => writeFile(join(folder, name), JSON.stringify(value));
  await json('config.json', {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: TINY_DIMENSION,
  });
  await json('tokenizer_config.json', {
    tokenizer_class: 'PreTrainedTokenizerFast',
    model_max_length: 512,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
  });
  await json('tokenizer.json', {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, id) => ({
      ...{ id, content, special: true },
      ...{ single_word: false, lstrip: false, rstrip: false, normalized: false },
    })),
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'Whitespace' },
    // As in real models, a text without words is not empty.
    post_processor: {
      type: 'TemplateProcessing',
      single: [{ SpecialToken: { id: '[CLS]', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
      pair: [],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [SPECIAL.indexOf('[CLS]')], tokens: ['[CLS]'] },
      },
    },
    decoder: null,
    model: {
      type: 'WordLevel',
      vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id])),
      unk_token: '[UNK]',
    },
  });
}
