import { describe, expect, it } from '@jest/globals';
import { ConceptScheme, type Concept } from '../concepts/index.js';
import { concept } from '#testing';
import { officialConcepts, type CpvEntry } from './official-concepts.js';

const entry = (code: string, en: string, others: Record<string, string> = {}): CpvEntry => ({
  code,
  labels: { en, ...others },
});
const TABLE = [
  entry('33000000', 'Equipment for wards', { nl: 'Uitrusting voor zalen' }),
  entry('33190000', 'Gadgets'),
  entry('33195110', 'Wobbly gadgets for beds', {
    fi: 'Huojuvat sänkylaitteet',
    nl: 'Wiebelige bedapparaten',
  }),
  entry('48000000', 'Clever programs'),
  entry('90000000', 'Tidying services'),
];
const scheme = (...ours: Concept[]) => new ConceptScheme([...ours, ...officialConcepts(TABLE)], 'test');
const found = (of: ConceptScheme, text: string, language: string | null): string[] =>
  of.mentions(text, language).map((mention) => mention.concept);

describe('official codes as concepts', () => {
  it('stand below their nearest ancestor in the table', () => {
    const broader = officialConcepts(TABLE).map(({ id, broader: above }) => [id, above]);
    expect(broader).toEqual([
      ['cpv-33000000', null],
      ['cpv-33190000', 'cpv-33000000'],
      ['cpv-33195110', 'cpv-33190000'],
      ['cpv-48000000', null],
      ['cpv-90000000', null],
    ]);
  });

  it('have their code and their label in each language', () => {
    expect(officialConcepts(TABLE)[2]).toEqual({
      id: 'cpv-33195110',
      kind: 'technology',
      broader: 'cpv-33190000',
      cpv: ['33195110'],
      labels: {
        en: ['Wobbly gadgets for beds'],
        fi: ['Huojuvat sänkylaitteet'],
        nl: ['Wiebelige bedapparaten'],
      },
      official: 'phrase',
    });
  });

  it('are things or work', () => {
    const kinds = officialConcepts(TABLE).map(({ kind }) => kind);
    expect(kinds).toEqual(['technology', 'technology', 'technology', 'technology', 'activity']);
  });
});

describe('official labels in a text', () => {
  it.each([
    ['en', 'Beds with wobbly gadgets', 'cpv-33195110'],
    ['fi', 'Huojuvia sänkylaitteita tarvitaan', 'cpv-33195110'],
    ['nl', 'Wij kopen wiebelige bedapparaten', 'cpv-33195110'],
  ])('are found in %s', (language, text, expected) => {
    expect(found(scheme(), text, language)).toContain(expected);
  });

  it('are not looked for when they are one bare word', () => {
    expect(found(scheme(), 'Gadgets and more gadgets', 'en')).toEqual([]);
  });

  it('leave what a concept of ours says to that', () => {
    const ours = concept({ id: 'tidy', labels: { en: ['tidying service'] } });
    expect(found(scheme(ours), 'Tidying services are wanted', 'en')).toEqual(['tidy']);
    expect(found(scheme(), 'Tidying services are wanted', 'en')).toEqual(['cpv-90000000']);
  });

  it('do not decide what language a text is in', () => {
    const ours = concept({ id: 'bed', labels: { fi: ['sänky'] } });
    expect(found(scheme(ours), 'Wiebelige bedapparaten', null)).toEqual([]);
    expect(found(scheme(ours), 'Sänky ja huojuvat sänkylaitteet', null)).toContain('cpv-33195110');
  });
});
