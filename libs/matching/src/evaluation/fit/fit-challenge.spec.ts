import { describe, expect, it } from '@jest/globals';
import { conceptScheme, corpusStatistics, need, searchDocument } from '#testing';
import { matchNeed, type MatchInput } from '../../matcher/match-need.js';
import { understandNeed } from '../../matcher/understand-need.js';
import { FEATURE_WEIGHTS } from '../../matcher/weights.js';
import { widenNeed } from '../../matcher/widen-need.js';
import { readJudgedChallenges } from '../judged-challenges.js';
import { fitChallenge } from './fit-challenge.js';
import { QualityByWeights } from './quality-by-weights.js';

const knowledge = [
  searchDocument({
    id: 'reminders',
    title: 'Patients get reminders',
    problem: 'Patients missed appointments.',
  }),
  searchDocument({
    id: 'reminders-too',
    title: 'Patients get reminders',
    problem: 'Patients missed appointments',
  }),
  searchDocument({ id: 'buses', title: 'Buses', summary: 'Patients ride them.', sectors: ['health'] }),
  ...['alpha beta', 'gamma delta', 'epsilon zeta', 'eta theta'].map((summary, index) =>
    searchDocument({ id: `noise-${index}`, summary }),
  ),
];
const suppliers = [
  searchDocument({ id: 'messenger', title: 'Messenger', references: ['reminders', 'elsewhere'] }),
];
const wanted = need({
  title: 'Patients miss appointments',
  description: 'They forget.',
  sectors: ['health'],
});
const scheme = conceptScheme();
const statistics = { knowledge: corpusStatistics(knowledge), suppliers: corpusStatistics(suppliers) };
const input: MatchInput = {
  understood: widenNeed(understandNeed(wanted, scheme), knowledge, statistics.knowledge, scheme),
  scheme,
  statistics,
  candidates: { knowledge, suppliers },
  limit: 50,
};
const [judged] = readJudgedChallenges([
  {
    id: 'a',
    lang: 'en',
    title: wanted.title,
    description: wanted.description,
    judgments: { knowledge: { buses: 2, reminders: 1 }, suppliers: { messenger: 3 } },
  },
]);

describe('what is collected of a challenge', () => {
  const collected = fitChallenge(judged!, input, { knowledge: ['buses'], suppliers: [] });

  it('keeps near-duplicates together', () => {
    const cases = collected.cases.knowledge.map((members) => members.map(({ id }) => id));
    expect(cases).toEqual(expect.arrayContaining([['reminders', 'reminders-too'], ['buses']]));
  });

  it('knows the references of suppliers that are among the cases', () => {
    expect(collected.cases.supplier.flat()).toMatchObject([{ id: 'messenger', references: ['reminders'] }]);
  });

  it('leads to the ranking of the matcher by its own weights', () => {
    const { knowledge: found } = matchNeed(input);
    const ids = found.flatMap(({ target, alsoAs }) => [target.id, ...alsoAs.map(({ id }) => id)]);
    const graded = (ranking: string[]): Map<string, number> =>
      new Map(ranking.map((id, index) => [id, 3 - Math.min(3, index)]));
    // The order that the grades ask for is the matcher's: perfect by its weights.
    const exact = { ...collected, grades: { ...collected.grades, knowledge: graded(ids) } };
    expect(new QualityByWeights([exact]).ndcg('knowledge', FEATURE_WEIGHTS)).toEqual([1]);
  });
});
