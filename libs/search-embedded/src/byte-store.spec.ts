import { describe, expect, it } from '@jest/globals';
import { ByteStore } from './byte-store.js';

describe('ByteStore', () => {
  it('gives back what was stored, whatever its size, and nothing of what was removed', () => {
    const texts = ['a', 'b'.repeat(900_000), 'c'.repeat(300_000), 'd'.repeat(3_000_000), 'e'];
    const store = new ByteStore();
    for (const text of texts) store.push(Buffer.from(text));
    store.remove(2);
    const stored = texts.map((_, slot) => store.at(slot).toString());
    expect(stored.map((text) => text.length)).toEqual([1, 900_000, 0, 3_000_000, 1]);
    expect(stored.filter((text, slot) => text !== texts[slot])).toEqual(['']);
    expect(texts.map((_, slot) => store.has(slot))).toEqual([true, true, false, true, true]);
  });
});
