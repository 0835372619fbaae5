import { describe, expect, it } from '@jest/globals';
import {
  apiQuery,
  inCollection,
  lastPage,
  readSearch,
  searchParameters,
  withFilter,
} from './search-state.js';

const searchAt = (query: string) => readSearch(new URLSearchParams(query));

describe('the state of a search in the address', () => {
  it('is the same after it went through an address', () => {
    const search = searchAt(
      'q=a+%26+b&sector=health&sector=it&country=LT&cpv=33190000&yearFrom=2018&sort=newest&page=3',
    );

    expect(searchAt(searchParameters(search).toString())).toEqual(search);
    expect(search).toMatchObject({
      words: 'a & b',
      filters: { sector: ['health', 'it'], country: ['LT'], cpv: ['33190000'], yearFrom: ['2018'] },
      page: 3,
    });
  });

  it.each(['page=0', 'page=-1', 'page=1.5', 'page=x', 'page=1001', 'sort=price', 'in=people'])(
    'takes the default for what is garbled: %s',
    (query) => {
      expect(searchAt(query)).toEqual(searchAt(''));
    },
  );

  it('begins at the first page when a filter changes, and drops filters that the other collection lacks', () => {
    const search = withFilter(searchAt('q=x&kind=guide&budgetMax=1000&sort=oldest&page=4'), 'sector', ['it']);

    expect(search).toMatchObject({
      page: 1,
      filters: { sector: ['it'], kind: ['guide'], budgetMax: ['1000'] },
    });
    expect(searchParameters(inCollection(search, 'suppliers')).toString()).toBe(
      'view=search&in=suppliers&q=x&sector=it',
    );
  });

  it('asks the API for what is not its default', () => {
    expect(apiQuery(searchAt('q=buses&sector=mobility&sort=oldest&page=2'))).toEqual({
      q: 'buses',
      sector: ['mobility'],
      sort: 'oldest',
      page: 2,
      pageSize: 10,
    });
    expect(apiQuery(searchAt('page=2'), 100)).toEqual({ pageSize: 100 });
  });

  it.each([
    [0, 1],
    [10, 1],
    [11, 2],
    [1_000_000, 1_000],
  ])('has for %i records its last page at %i', (total, last) => {
    expect(lastPage(total)).toBe(last);
  });
});
