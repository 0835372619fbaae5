import { describe, expect, it } from '@jest/globals';
import { ALGORITHM_VERSION, algorithmWith, FEATURE_NAMES, FEATURE_WEIGHTS } from './matcher/index.js';
import { rankingRules } from './ranking-rules.js';

describe('the rules of ranking', () => {
  const rules = rankingRules(ALGORITHM_VERSION);

  it('name for each target every feature that brings points, most first', () => {
    for (const { target, features } of rules.targets) {
      const points = features.map((feature) => feature.points);
      expect(features.map(({ name }) => name).sort()).toEqual(
        FEATURE_NAMES.filter((name) => FEATURE_WEIGHTS[target][name] > 0).sort(),
      );
      expect(points).toEqual([...points].sort((a, b) => b - a));
      expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 9);
    }
    expect(rules.targets.map(({ target }) => target)).toEqual(['knowledge', 'supplier']);
  });

  it('give points to the embedding model where one takes part, and less to the others', () => {
    for (const { target, features } of rankingRules(algorithmWith('some-model')).targets) {
      const sum = features.reduce((total, { points }) => total + points, 0);
      const topics = features.find(({ name }) => name === 'concepts')!.points;
      expect(features.map(({ name }) => name)).toContain('vector');
      expect(sum).toBeCloseTo(100, 9);
      expect(topics).toBeLessThan(FEATURE_WEIGHTS[target].concepts);
    }
  });

  it('say what everything means, and of which version', () => {
    const meanings = [...rules.targets.flatMap(({ features }) => features), ...rules.constants];
    for (const { meaning } of meanings) expect(meaning).toMatch(/^[A-Z].+\.$/);
    expect(rules.algorithm).toBe(ALGORITHM_VERSION);
    expect(new Set(rules.constants.map(({ name }) => name)).size).toBe(rules.constants.length);
  });
});
