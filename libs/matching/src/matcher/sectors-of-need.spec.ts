import { describe, expect, it } from '@jest/globals';
import { concept, conceptScheme, need } from '#testing';
import type { Need } from './need.js';
import { suggestSectors } from './sectors-of-need.js';
import { understandNeed } from './understand-need.js';
import { INFERRED_SECTOR } from './weights.js';

const scheme = conceptScheme(
  concept({ id: 'hospital', sectors: ['health'] }),
  concept({ id: 'ward', broader: 'hospital' }),
  concept({ id: 'telecare', broader: 'hospital', sectors: ['it'] }),
  concept({ id: 'queue' }),
);
const sectorsOf = (title: string, stated: Partial<Need> = {}) =>
  Object.fromEntries(
    understandNeed(need({ title, description: '', sectors: [], ...stated }), scheme).sectors,
  );

describe('the sectors of a need', () => {
  it('are those that it states, and no others', () => {
    expect(sectorsOf('A ward', { sectors: ['energy', 'water'] })).toEqual({ energy: 1, water: 1 });
  });

  it('are those of what it speaks of where it states none, counting less than stated ones', () => {
    expect(sectorsOf('A ward')).toEqual({ health: INFERRED_SECTOR });
    expect(INFERRED_SECTOR).toBeLessThan(1);
  });

  it('count by how much is said of them', () => {
    const { health, it: technology } = sectorsOf('Ward, hospital, telecare');
    expect(health).toBe(INFERRED_SECTOR);
    expect(technology).toBeGreaterThan(0);
    expect(technology).toBeLessThan(health!);
  });

  it('are none where it speaks of nothing that belongs to one', () => {
    expect(sectorsOf('A queue')).toEqual({});
    expect(sectorsOf('')).toEqual({});
  });

  it('follow what a person confirms or removes', () => {
    expect(sectorsOf('A queue', { confirmedConcepts: ['ward'] })).toEqual({ health: INFERRED_SECTOR });
    expect(sectorsOf('A ward', { removedConcepts: ['ward'] })).toEqual({});
  });
});

describe('sectors suggested for a need', () => {
  const suggested = (title: string, stated: Partial<Need> = {}) => {
    const wanted = need({ title, description: '', sectors: [], ...stated });
    return suggestSectors(wanted, understandNeed(wanted, scheme).concepts, scheme);
  };

  it('are those that it speaks of, most said first', () => {
    expect(suggested('Telecare')).toEqual(['health', 'it']);
    expect(suggested('Telecare for the ward of a hospital')).toEqual(['health']);
  });

  it('are not those that it states', () => {
    expect(suggested('Telecare', { sectors: ['health'] })).toEqual(['it']);
  });

  it('are none where it speaks of none', () => {
    expect(suggested('A queue')).toEqual([]);
  });
});
