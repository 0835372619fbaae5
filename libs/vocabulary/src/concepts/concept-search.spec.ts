import { describe, expect, it } from '@jest/globals';
import { concept, conceptScheme } from '#testing';
import { ConceptSearch } from './concept-search.js';

const search = new ConceptSearch(
  conceptScheme(
    concept({ id: 'bus', labels: { en: ['bus', 'coach'], lt: ['autobusas'] } }),
    concept({ id: 'bus-stop', labels: { en: ['bus stop'], lt: ['autobusų stotelė'] } }),
    concept({ id: 'electric-bus', labels: { en: ['electric bus', 'bus without noise'] } }),
    concept({ id: 'hospital', labels: { lt: ['ligoninė'] } }),
    concept({ id: 'cpv-34121100', labels: { en: ['Bus'] }, official: 'word' }),
  ),
);
const ids = (query: string, language = 'en', limit = 20): string[] =>
  search.find(query, language, limit).map(({ id }) => id);

describe('looking for concepts', () => {
  it('puts whole labels first, then those that begin so, ours before official ones', () => {
    expect(ids('bus')).toEqual(['bus', 'cpv-34121100', 'bus-stop', 'electric-bus']);
  });

  it.each([
    ['BUS ST', 'en', ['bus-stop']],
    ['stop bus', 'en', ['bus-stop']],
    ['ligonin', 'lt', ['hospital']],
    ['LIGONINĖ', 'lt', ['hospital']],
    ['autobusu', 'lt', ['bus-stop']],
    ['hospital', 'en', []],
    ['us', 'en', []],
    ['', 'en', []],
    ['!!!', 'en', []],
    ['bus', 'zz', []],
  ])('finds by the beginnings of words: %j in %s', (query, language, expected) => {
    expect(ids(query, language)).toEqual(expected);
  });

  it('says by which label each was found, once', () => {
    expect(search.find('coach', 'en', 20)).toEqual([{ id: 'bus', found: 'coach' }]);
    expect(search.find('bus', 'en', 20)).toContainEqual({
      id: 'electric-bus',
      found: 'bus without noise',
    });
  });

  it('stops at the limit', () => {
    expect(ids('bus', 'en', 2)).toEqual(['bus', 'cpv-34121100']);
  });
});
