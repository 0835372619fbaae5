import { describe, expect, it } from '@jest/globals';
import type { Challenge } from '../shared/api/index.js';
import {
  challengeOfDraft,
  draftOfChallenge,
  draftOfNeed,
  EMPTY_DRAFT,
  faultsOfDraft,
  isEmptyDraft,
  isSameDraft,
  isStorable,
  needOfDraft,
  titleOfDraft,
  type Draft,
} from './draft.js';

const draftOf = (fields: Partial<Draft> = {}): Draft => ({
  ...EMPTY_DRAFT,
  description: 'Patients do not come to their appointments. We phone them by hand.',
  ...fields,
});

describe('a draft of a challenge', () => {
  it('takes what was said on the page Find', () => {
    const need = {
      ...{ text: 'Patients do not come', outcome: 'Fewer', sectors: ['health'], country: 'LT' },
      ...{ budget: '120 000', removed: ['sms'], confirmed: ['missed-appointment'] },
    };

    expect(draftOfNeed(need)).toEqual({
      ...EMPTY_DRAFT,
      ...{ description: 'Patients do not come', outcome: 'Fewer', sectors: ['health'], country: 'LT' },
      ...{ budget: '120 000', removed: ['sms'], confirmed: ['missed-appointment'] },
    });
  });

  it('becomes a challenge that says the same, and a draft again', () => {
    const draft = draftOf({
      ...{ title: 'Missed appointments', outcome: 'Half as many', sectors: ['health'], country: 'LT' },
      ...{ budget: '120 000', cpv: ['85121000'], buyer: 'A hospital', needOwner: 'Its outpatient clinic' },
      ...{ confirmed: ['missed-appointment'], removed: ['sms'] },
    });
    const challenge = challengeOfDraft(draft, 'draft', 'en');

    expect(challenge).toMatchObject({ status: 'draft', language: 'en', budgetEur: 120_000 });
    expect(draftOfChallenge(challenge as Challenge)).toEqual({ ...draft, budget: '120000' });
  });

  it('states nothing that was left empty', () => {
    expect(challengeOfDraft(draftOf({ buyer: ' \n', outcome: '' }), 'published', null)).toEqual({
      ...{ title: 'Patients do not come to their appointments.', description: draftOf().description },
      ...{ desiredOutcome: null, sectors: [], country: null, budgetEur: null, cpv: [], language: null },
      ...{ buyer: null, needOwner: null, confirmedConcepts: [], removedConcepts: [], status: 'published' },
    });
  });

  it('keeps the cents of a budget that was stored with them', () => {
    expect(needOfDraft(draftOf({ budget: '120000.5' }))?.budgetEur).toBe(120_000.5);
  });

  it('is titled by its need when it has no title, on one line', () => {
    expect(titleOfDraft(draftOf())).toBe('Patients do not come to their appointments.');
    expect(titleOfDraft(draftOf({ title: ' Missed\n appointments ' }))).toBe('Missed appointments');
  });

  it('is empty until something is stated', () => {
    expect(isEmptyDraft({ ...EMPTY_DRAFT })).toBe(true);
    expect(isEmptyDraft({ ...EMPTY_DRAFT, cpv: ['85121000'] })).toBe(false);
    expect(isSameDraft(draftOf(), draftOf())).toBe(true);
  });
});

describe('what has to be corrected', () => {
  it.each([
    ['title', 300],
    ['description', 20_000],
    ['outcome', 5_000],
    ['buyer', 500],
    ['needOwner', 500],
  ] as const)('is a %s of more than %d characters', (field, limit) => {
    expect(isStorable(draftOf({ [field]: 'x'.repeat(limit) }))).toBe(true);
    expect(faultsOfDraft(draftOf({ [field]: 'x'.repeat(limit + 1) })).tooLong).toEqual({ [field]: limit });
  });

  it.each(['a lot', '12,5', '-3', '1e9'])('is the budget %j', (budget) => {
    expect(faultsOfDraft(draftOf({ budget })).isBudgetUnclear).toBe(true);
    expect(challengeOfDraft(draftOf({ budget }), 'draft', null)).toBeNull();
  });

  it.each(['', ' \n ', 'bus'])('is a need that says nothing: %j', (description) => {
    expect(faultsOfDraft(draftOf({ description })).isNeedMissing).toBe(true);
    expect(needOfDraft(draftOf({ description }))).toBeNull();
  });
});
