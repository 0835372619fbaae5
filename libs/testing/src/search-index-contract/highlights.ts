import { describe, expect, it } from '@jest/globals';
import type { SearchDocument } from '#search';
import { type SearchIndexHarness } from './harness.js';

/** Where the words stand. */
export function describeHighlights(harness: SearchIndexHarness): void {
  const { given, search } = harness;

  describe('highlights', () => {
    const markedBy = async (text: string, document: Partial<SearchDocument>) => {
      await given({ id: 'case', ...document });
      const { hits } = await search(text);
      return hits[0]!.highlights.flatMap(({ field, item, spans }) => {
        const value = hits[0]!.document[field]!;
        const whole = typeof value === 'string' ? value : value[item]!;
        return spans.map(({ start, end }) => `${field} ${item}: ${whole.slice(start, end)}`);
      });
    };

    it('mark the words in each field, in the order of fields, in the offsets of the field itself', async () => {
      expect(
        await markedBy('hospital ', {
          title: 'Été 🚑: the hospital',
          summary: 'Nothing here. Hospitals, and a HOSPITAL.',
          keywords: ['care', 'hospital beds'],
        }),
      ).toEqual(['title 0: hospital', 'keywords 1: hospital', 'summary 0: Hospitals', 'summary 0: HOSPITAL']);
    });

    it('mark accented words that were typed without accents', async () => {
      expect(await markedBy('sanatate ', { language: 'ro', title: 'În sănătate' })).toEqual([
        'title 0: sănătate',
      ]);
    });

    it('mark what a corrected word was taken for', async () => {
      expect(await markedBy('hosptal ', { title: 'A hospital' })).toEqual(['title 0: hospital']);
    });

    it('mark nothing when there is no text', async () => {
      expect(await markedBy('', { title: 'A hospital' })).toEqual([]);
    });
  });
}
