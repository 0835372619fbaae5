import { describe, expect, it } from '@jest/globals';
import type { SearchDocument } from '#search';
import { concept, conceptScheme, corpusStatistics, searchDocument } from '#testing';
import { broaderWeights } from '#vocabulary';
import { neighbourScores } from './neighbours.js';
import { NEIGHBOURS } from './weights.js';

const scheme = conceptScheme(
  concept({ id: 'transport' }),
  concept({ id: 'bus', broader: 'transport' }),
  concept({ id: 'tram', broader: 'transport' }),
  concept({ id: 'beds' }),
);

/** A record that speaks of concepts, each as often as its name is given. */
function about(id: string, ...concepts: string[]): SearchDocument {
  const counts = new Map<string, number>();
  for (const each of concepts) counts.set(each, (counts.get(each) ?? 0) + 1);
  return searchDocument({ id, concepts: [...counts].map(([name, weight]) => ({ id: name, weight })) });
}

function scoresOf(...records: [document: SearchDocument, value: number][]) {
  const documents = records.map(([document]) => document);
  const scores = neighbourScores(
    records.map(([document, value]) => ({
      document,
      value,
      about: broaderWeights(scheme, document.concepts),
    })),
    corpusStatistics(documents),
  );
  return new Map(documents.map(({ id }, index) => [id, scores[index]!]));
}

describe('the neighbours of a record', () => {
  it('lend it their value, near ones more than far ones', () => {
    const { value } = scoresOf(
      [about('own', 'bus'), 0],
      [about('same', 'bus'), 0.8],
      [about('sibling', 'tram', 'beds'), 0.2],
    ).get('own')!;
    expect(value).toBeGreaterThan(0.5);
    expect(value).toBeLessThan(0.8);
  });

  it('are those that share a topic, if only a broader one', () => {
    const scores = scoresOf(
      [about('bus', 'bus'), 0],
      [about('tram', 'tram'), 0.6],
      [about('beds', 'beds'), 0.9],
    );
    expect(scores.get('bus')!.value).toBeCloseTo(0.6);
    expect(scores.get('bus')!.found.map(({ document }) => document.id)).toEqual(['tram']);
    expect(scores.get('beds')).toEqual({ value: 0, found: [] });
  });

  it('do not include the record itself', () => {
    expect(scoresOf([about('own', 'bus'), 1]).get('own')).toEqual({ value: 0, found: [] });
  });

  it('are named by what they bring, ties by id', () => {
    const { found } = scoresOf(
      [about('own', 'bus'), 0],
      [about('b', 'bus'), 0.5],
      [about('a', 'bus'), 0.5],
      [about('best', 'bus'), 0.7],
      [about('nothing', 'bus'), 0],
    ).get('own')!;
    expect(found.map(({ document }) => document.id)).toEqual(['best', 'a', 'b']);
  });

  it('are so many at most, the nearest', () => {
    const far = Array.from({ length: NEIGHBOURS }, (_, index): [SearchDocument, number] => [
      about(`far-${index}`, 'tram', 'beds'),
      1,
    ]);
    const near = Array.from({ length: NEIGHBOURS }, (_, index): [SearchDocument, number] => [
      about(`near-${index}`, 'bus'),
      0.25,
    ]);
    expect(scoresOf([about('own', 'bus'), 0], ...far, ...near).get('own')!.value).toBeCloseTo(0.25);
  });

  it('of records that are about nothing are none', () => {
    expect(scoresOf([about('own'), 0.3], [about('other'), 0.4]).get('own')).toEqual({ value: 0, found: [] });
  });
});
