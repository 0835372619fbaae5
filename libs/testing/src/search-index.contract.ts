import { afterEach, beforeEach, describe } from '@jest/globals';
import { describeCandidates } from './search-index-contract/candidates.js';
import { describeHighlights } from './search-index-contract/highlights.js';
import { describeRebuilding } from './search-index-contract/rebuilding.js';
import { describeSelection } from './search-index-contract/selection.js';
import { describeText } from './search-index-contract/text.js';
import { describeVectors, describeWithoutVectors, DIMENSION } from './search-index-contract/vectors.js';
import { describeWriting } from './search-index-contract/writing.js';
import { SearchIndexHarness, type SearchIndexUnderTest } from './search-index-contract/harness.js';

export type { SearchIndexUnderTest } from './search-index-contract/harness.js';

/**
 * What every search engine has to do, said as a suite that runs on each adapter; it asks for behaviour, not for
 * scores. `create` gives a started engine with empty collections, once for each test; with a dimension, one that is set
 * up for vectors of so many numbers.
 */
export function describeSearchIndex(
  name: string,
  create: (dimension?: number) => Promise<SearchIndexUnderTest>,
): void {
  describe(`${name} as a SearchIndex`, () => {
    const harness = new SearchIndexHarness(() => create());
    beforeEach(() => harness.start());
    afterEach(() => harness.stop());

    describeWriting(harness);
    describeText(harness);
    describeHighlights(harness);
    describeSelection(harness);
    describeCandidates(harness);
    describeRebuilding(harness);
    describeWithoutVectors(harness);
  });

  describe(`${name} with vectors as a SearchIndex`, () => {
    const harness = new SearchIndexHarness(() => create(DIMENSION));
    beforeEach(() => harness.start());
    afterEach(() => harness.stop());

    describeWriting(harness);
    describeCandidates(harness);
    describeRebuilding(harness);
    describeVectors(harness);
  });
}
