import type { Need } from '#matching';

/** A need that states only what every need must; give what the test is about. */
export function need(overrides: Partial<Need> = {}): Need {
  return {
    title: 'Something is needed',
    description: 'Nothing more is known.',
    desiredOutcome: null,
    sectors: [],
    country: null,
    budgetEur: null,
    language: 'en',
    confirmedConcepts: [],
    removedConcepts: [],
    ...overrides,
  };
}
