import { describe, expect, it } from '@jest/globals';
import { filterAddress, isShown, neighbourOf, ofKind, readFilter } from './match-filter.js';

type Decision = 'accepted' | 'rejected' | 'deferred' | null;
const matchOf = (type: 'knowledge' | 'supplier', decision?: Decision) => ({
  target: { type },
  review: decision === undefined ? null : ({ decision } as never),
});

describe('which matches are shown', () => {
  it.each(['?', '?in=supplier', '?in=supplier&show=open', '?show=rejected', '?show=open&steps=3'])(
    'is held by the address %s',
    (address) => {
      expect(filterAddress(readFilter(new URLSearchParams(address)))).toBe(address);
    },
  );

  it('is all cases when the address says nothing that is known', () => {
    expect(readFilter(new URLSearchParams('in=bids&show=winners'))).toEqual({
      kind: 'knowledge',
      shown: 'all',
      steps: 1,
    });
  });

  it.each([
    ['0', 1],
    ['2.5', 1],
    ['-3', 1],
    ['999', 4],
  ])('are as many steps as there can be for %s', (steps, shown) => {
    expect(readFilter(new URLSearchParams({ steps })).steps).toBe(shown);
  });

  it('are those of a kind', () => {
    const matches = [matchOf('knowledge'), matchOf('supplier')];

    expect(ofKind(matches, 'supplier')).toEqual([matches[1]]);
  });

  it.each([
    [undefined, ['all', 'open']],
    [null, ['all', 'open']],
    ['accepted', ['all', 'accepted']],
    ['rejected', ['all', 'rejected']],
    ['deferred', ['all', 'deferred']],
  ] as const)('by the decision %s', (decision, places) => {
    const match = matchOf('knowledge', decision);
    const shown = (['all', 'open', 'accepted', 'rejected', 'deferred'] as const).filter((name) =>
      isShown(match, name),
    );

    expect(shown).toEqual(places);
  });
});

describe('where to go from a match', () => {
  it('is the next, at the end the one before, and nowhere from the only one', () => {
    expect(neighbourOf(['a', 'b', 'c'], 'a')).toBe('b');
    expect(neighbourOf(['a', 'b', 'c'], 'c')).toBe('b');
    expect(neighbourOf(['a'], 'a')).toBeNull();
    expect(neighbourOf([], 'a')).toBeNull();
  });
});
