import { describe, expect, it } from '@jest/globals';
import { lastPage, listAddress, listQuery, readList } from './list-state.js';

const read = (search: string) => readList(new URLSearchParams(search));

describe('the state of the list of challenges', () => {
  it.each(['/challenges', '/challenges?q=a%26b&sector=health&country=LT&status=draft&page=3'])(
    'is held by its address: %s',
    (address) => {
      expect(listAddress(read(address.split('?')[1] ?? ''))).toBe(address);
    },
  );

  it.each(['page=0', 'page=-1', 'page=1.5', 'page=x', 'page=1001', 'page='])(
    'begins at page 1 for %s',
    (bad) => {
      expect(read(bad).page).toBe(1);
    },
  );

  it('asks the API for what is stated, and for nothing else', () => {
    expect(listQuery(read(''))).toEqual({ page: 1, pageSize: 10 });
    expect(listQuery(read('q=buses&country=LT&page=2'))).toEqual({
      ...{ q: 'buses', country: ['LT'], page: 2, pageSize: 10 },
    });
  });

  it('ends where the API does', () => {
    expect([0, 1, 10, 11, 1_000_000].map(lastPage)).toEqual([1, 1, 1, 2, 1_000]);
  });
});
