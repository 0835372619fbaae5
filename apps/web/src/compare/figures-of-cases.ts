import type { KnowledgeItem } from '../shared/api/index.js';

/** A number that a case states. */
export interface Figure {
  title: string;
  value: number;
}

type Item = Pick<KnowledgeItem, 'title' | 'budgetEur' | 'yearFrom' | 'yearTo'>;

export const budgetsOf = (items: readonly Item[]): Figure[] => figuresOf(items, ({ budgetEur }) => budgetEur);

/** In calendar years, of cases that state the first and the last; one of them alone says nothing of it. */
export const durationsOf = (items: readonly Item[]): Figure[] =>
  figuresOf(items, ({ yearFrom, yearTo }) =>
    yearFrom === null || yearTo === null ? null : yearTo - yearFrom + 1,
  );

function figuresOf(items: readonly Item[], valueOf: (item: Item) => number | null): Figure[] {
  return items.flatMap((item) => {
    const value = valueOf(item);
    return value === null ? [] : [{ title: item.title, value }];
  });
}
