import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ALGORITHM_VERSION, algorithmWith, rankingRules } from '#matching';

const read = (path: string): Record<string, Record<string, unknown>> =>
  JSON.parse(readFileSync(`apps/web/src/${path}/texts/en.json`, 'utf8'));

const names = (rules: readonly { name: string }[]): string[] => rules.map(({ name }) => name);
const rules = [ALGORITHM_VERSION, algorithmWith('some-model')].map(rankingRules);

/** English stands for all languages: texts.spec.ts holds them to the same keys. */
describe('the texts of the page on ranking', () => {
  const { features, constants } = read('ranking');

  it('name every feature that brings points, with an embedding model and without', () => {
    const used = new Set(rules.flatMap(({ targets }) => targets.flatMap((target) => names(target.features))));

    expect(Object.keys(features!).sort()).toEqual([...used].sort());
  });

  it('name every constant', () => {
    expect(Object.keys(constants!).sort()).toEqual(names(rules[0]!.constants).sort());
  });

  it('name every field', () => {
    expect(Object.keys(read('shared').fields!)).toEqual(expect.arrayContaining(names(rules[0]!.fields)));
  });
});
