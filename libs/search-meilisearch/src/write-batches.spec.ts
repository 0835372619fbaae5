import { describe, expect, it } from '@jest/globals';
import { searchDocument } from '#testing';
import { toStored } from './stored-document.js';
import { batchesByBytes, newestOfEach } from './write-batches.js';

describe('batchesByBytes', () => {
  const ofBytes = (id: string, bytes: number) => ({
    ...toStored(searchDocument({ id })),
    region: 'ä'.repeat(bytes / 2),
  });
  const sizes = (...bytes: number[]) =>
    [...batchesByBytes(bytes.map((size, place) => ofBytes(`case-${place}`, size)))].map(
      (batch) => batch.length,
    );

  it('keeps what is small together', () => {
    expect(sizes(1_000, 1_000, 1_000)).toEqual([3]);
  });

  it('parts by bytes, not by characters or documents', () => {
    expect(sizes(3_900_000, 3_900_000, 3_900_000)).toEqual([2, 1]);
  });

  it('sends a document that is too large alone', () => {
    expect(sizes(1_000, 20_000_000, 1_000)).toEqual([1, 1, 1]);
  });

  it('sends nothing for nothing', () => {
    expect(sizes()).toEqual([]);
  });
});

describe('newestOfEach', () => {
  it('keeps the highest revision of each document, the last of equal ones', () => {
    const newest = newestOfEach([
      searchDocument({ id: 'a', revision: 2, title: 'Second' }),
      searchDocument({ id: 'b', revision: 1, title: 'Once' }),
      searchDocument({ id: 'a', revision: 1, title: 'First' }),
      searchDocument({ id: 'b', revision: 1, title: 'Again' }),
    ]);
    expect(newest.map(({ id, title }) => `${id} ${title}`)).toEqual(['a Second', 'b Again']);
  });
});

describe('toStored', () => {
  it('adds what is searched and filtered: analysed words, the CPV tree, both ends of the years', () => {
    const stored = toStored(
      searchDocument({
        title: 'The hospitals',
        keywords: ['beds', 'care'],
        summary: 'Telemedicine in hospitals',
        cpv: ['33195000', '33190000'],
        yearTo: 2016,
      }),
    );
    expect(stored).toMatchObject({
      words: ['hospitals', 'hospit', 'beds', 'bed', 'care', 'telemedicine', 'telemedicin'],
      mainWords: ['hospitals', 'hospit', 'beds', 'bed', 'care'],
      cpvPath: ['33', '331', '3319', '33195'],
      firstYear: 2016,
      lastYear: 2016,
    });
    expect(toStored(searchDocument({}))).toMatchObject({ firstYear: null, lastYear: null, cpvPath: [] });
  });

  it('holds nothing that cannot be sent in UTF-8', () => {
    expect(toStored(searchDocument({ title: 'a\ud800b' })).title).toBe('a\ufffdb');
  });
});
