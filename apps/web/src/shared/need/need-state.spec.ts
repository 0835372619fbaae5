import { describe, expect, it } from '@jest/globals';
import {
  faultsOf,
  MAX_TEXT_IN_ADDRESS,
  needParameters,
  parseEuros,
  readNeed,
  titleOf,
  toPreviewInput,
  type NeedState,
} from './need-state.js';

const needOf = (stated: Partial<NeedState> = {}): NeedState => ({
  text: 'Patients miss appointments.',
  outcome: '',
  sectors: [],
  country: '',
  budget: '',
  removed: [],
  confirmed: [],
  ...stated,
});

describe('a need in the address', () => {
  it('is the same after it went through one', () => {
    const need = needOf({
      text: 'Žmonės & „kabutės“?\nnauja eilutė',
      outcome: 'Fewer',
      sectors: ['health', 'it'],
      country: 'LT',
      budget: '120 000',
      removed: ['phone'],
      confirmed: ['patient', 'staff'],
    });

    expect(readNeed(new URLSearchParams(needParameters(need).toString()), null)).toEqual(need);
  });

  it('states only what is stated', () => {
    expect(needParameters(needOf({ text: 'x y' })).toString()).toBe('need=x+y');
  });

  it('leaves a long text to the history', () => {
    const need = needOf({ text: 'x'.repeat(MAX_TEXT_IN_ADDRESS + 1), country: 'LT' });

    expect(needParameters(need).toString()).toBe('country=LT');
    expect(readNeed(needParameters(need), need.text)).toEqual(need);
  });
});

describe('a need for the API', () => {
  it('leaves out what was not stated', () => {
    expect(toPreviewInput(needOf())).toEqual({
      title: 'Patients miss appointments.',
      description: 'Patients miss appointments.',
      limit: expect.any(Number),
    });
  });

  it('says all that was stated, in characters that the API takes', () => {
    const need = needOf({
      text: 'Patients miss\u000b appointments\ud800.',
      outcome: 'Half as many.',
      sectors: ['health'],
      country: 'LT',
      budget: '€ 120 000',
      removed: ['phone'],
      confirmed: ['patient'],
    });

    expect(toPreviewInput(need)).toMatchObject({
      description: 'Patients miss  appointments\ufffd.',
      desiredOutcome: 'Half as many.',
      sectors: ['health'],
      country: 'LT',
      budgetEur: 120_000,
      removedConcepts: ['phone'],
      confirmedConcepts: ['patient'],
    });
  });

  it.each([[''], [' \n\u0007'], ['bus']])('is none while the text says too little: %j', (text) => {
    expect(toPreviewInput(needOf({ text }))).toBeNull();
  });

  it.each([
    [{ text: 'x'.repeat(20_001) }, { text: 'textTooLong' }],
    [{ outcome: 'x'.repeat(5_001) }, { outcome: 'outcomeTooLong' }],
    [{ budget: 'a lot' }, { budget: 'budgetUnclear' }],
  ])('is none while something has to be corrected (case %#)', (stated, faults) => {
    expect(faultsOf(needOf(stated))).toEqual(faults);
    expect(toPreviewInput(needOf(stated))).toBeNull();
  });
});

describe('the title of a need', () => {
  it.each([
    ['Patients do not come to their appointments. We phone.', 'Patients do not come to their appointments.'],
    ['Help! Patients do not come to their\nappointments.', 'Help! Patients do not come to their'],
    ['Οι ασθενείς δεν έρχονται στα ραντεβού. Δεν ξέρουμε.', 'Οι ασθενείς δεν έρχονται στα ραντεβού.'],
  ])('is taken from the beginning of %j', (description, title) => {
    expect(titleOf(description)).toBe(title);
  });

  it.each([['word '.repeat(200)], ['x'.repeat(1_000)], ['😀'.repeat(400)]])(
    'has 300 characters at most on one line (case %#)',
    (text) => {
      const title = titleOf(text);

      expect(title.length).toBeLessThanOrEqual(300);
      expect(title.isWellFormed()).toBe(true);
      expect(title).toMatch(/^\S.* …$/u);
    },
  );
});

describe('an amount', () => {
  it.each([
    ['', null],
    ['120000', 120_000],
    ['120 000', 120_000],
    ['€1.500.000', 1_500_000],
    ['1,500 EUR', 1_500],
    ['12,5', NaN],
    ['1.50', NaN],
    ['-3', NaN],
    ['12 000 0', NaN],
  ])('is read from %j', (text, amount) => {
    expect(parseEuros(text)).toBe(amount);
  });
});
