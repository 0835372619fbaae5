import { describe, expect, it } from '@jest/globals';
import { budgetsOf, durationsOf } from './figures-of-cases.js';

const item = (title: string, budgetEur: number | null, yearFrom: number | null, yearTo: number | null) => ({
  ...{ title, budgetEur, yearFrom, yearTo },
});
const ITEMS = [
  item('all', 110_000, 2019, 2021),
  item('little', 0, 2020, 2020),
  item('half', null, 2018, null),
  item('nothing', null, null, null),
];

describe('the figures that cases are compared by', () => {
  it('are budgets of those that state one, a budget of nothing too', () => {
    expect(budgetsOf(ITEMS)).toEqual([
      { title: 'all', value: 110_000 },
      { title: 'little', value: 0 },
    ]);
  });

  it('are calendar years from the first to the last of those that state both', () => {
    expect(durationsOf(ITEMS)).toEqual([
      { title: 'all', value: 3 },
      { title: 'little', value: 1 },
    ]);
  });
});
