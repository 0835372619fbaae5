import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { CPV_PATTERN } from '../cpv.js';
import { CONCEPT_KINDS } from './concept.js';
import { SHIPPED_CONCEPTS } from './shipped-concepts.js';

const LANGUAGES = 'en lt es fi ro el lv pt de fr it pl sv et bg cs da hr hu nl sk sl'.split(' ');
const MAX_DEPTH = 5;
/** The official CPV table (`code` and a column for each language, gzipped TSV), where it is at hand. */
const CPV_TABLE = process.env.CPV_TABLE;

const byId = new Map(SHIPPED_CONCEPTS.map((concept) => [concept.id, concept]));
const faulty = (isFaulty: (concept: (typeof SHIPPED_CONCEPTS)[number]) => boolean): string[] =>
  SHIPPED_CONCEPTS.filter(isFaulty).map(({ id }) => id);

describe('the shipped vocabulary', () => {
  it('has more concepts than innovation procurement needs at the least', () => {
    expect(SHIPPED_CONCEPTS.length).toBeGreaterThanOrEqual(600);
  });

  it('gives each concept an id of its own', () => {
    expect(byId.size).toBe(SHIPPED_CONCEPTS.length);
    expect(faulty(({ id }) => !/^(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('knows only the kinds that are listed', () => {
    expect(faulty(({ kind }) => !CONCEPT_KINDS.includes(kind))).toEqual([]);
  });

  it('labels each concept in every language', () => {
    expect(faulty(({ labels }) => LANGUAGES.some((language) => !labels[language]?.length))).toEqual([]);
  });

  it('has no label that is empty, padded, endless or said twice', () => {
    const isBad = (label: string) => label.trim() !== label || label === '' || label.length > 60;
    expect(
      faulty(({ labels }) =>
        Object.values(labels).some(
          (each) => each.some(isBad) || new Set(each.map((label) => label.toLowerCase())).size < each.length,
        ),
      ),
    ).toEqual([]);
  });

  it('leads from each concept to a top in a few steps', () => {
    const depth = (id: string, steps = 0): number => {
      const broader = byId.get(id)?.broader;
      return broader && steps <= MAX_DEPTH ? depth(broader, steps + 1) : steps;
    };
    expect(faulty(({ broader }) => broader !== null && !byId.has(broader))).toEqual([]);
    expect(faulty(({ id }) => depth(id) > MAX_DEPTH)).toEqual([]);
  });

  it('writes CPV codes as eight digits', () => {
    expect(faulty(({ cpv }) => cpv.some((code) => !CPV_PATTERN.test(code)))).toEqual([]);
  });

  (CPV_TABLE ? it : it.skip)('names CPV codes that exist (CPV_TABLE gives the official table)', () => {
    const rows = gunzipSync(readFileSync(CPV_TABLE!)).toString().trim().split('\n').slice(1);
    const official = new Set(rows.map((row) => row.split('\t', 1)[0]));
    expect(official.size).toBeGreaterThan(9_000);
    expect(faulty(({ cpv }) => cpv.some((code) => !official.has(code)))).toEqual([]);
  });
});
