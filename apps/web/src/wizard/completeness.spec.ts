import { describe, expect, it } from '@jest/globals';
import { completenessOf, PIECES } from './completeness.js';
import { EMPTY_DRAFT, type Draft } from './draft.js';

const COMPLETE: Draft = {
  title: 'Patients miss appointments',
  description: `One in 8 booked patients does not come, and staff phone them by hand the day before. ${'The wards lose hours each week. '.repeat(3)}`,
  outcome: 'Half as many missed appointments within 12 months.',
  ...{ sectors: ['health'], country: 'LT', budget: '120000', cpv: ['85121000'] },
  ...{ buyer: 'A hospital', needOwner: '', confirmed: ['missed-appointment'], removed: [] },
};
const missingOf = (draft: Draft) => completenessOf(draft).missing.map(({ piece }) => piece);

describe('the completeness of a draft', () => {
  it('is 0 with all pieces missing when nothing is said', () => {
    expect(completenessOf(EMPTY_DRAFT).score).toBe(0);
    expect(missingOf(EMPTY_DRAFT)).toEqual(PIECES.map(({ piece }) => piece));
  });

  it('is 100 with none missing when all is said; who has the need day to day may be left out', () => {
    expect(completenessOf(COMPLETE)).toEqual({ score: 100, missing: [] });
  });

  it('gives each piece its points, 100 in all', () => {
    expect(PIECES.reduce((sum, { points }) => sum + points, 0)).toBe(100);
  });

  it.each([
    ['title', { title: ' Bus ' }, 90],
    ['outcome', { outcome: 'In 12 months' }, 85],
    ['measure', { outcome: 'Far fewer missed appointments than there are today.' }, 90],
    ['topics', { confirmed: [] }, 95],
    ['sectors', { sectors: [] }, 90],
    ['country', { country: '' }, 95],
    ['budget', { budget: '  ' }, 95],
    ['cpv', { cpv: [] }, 95],
    ['buyer', { buyer: '' }, 95],
  ] as const)('misses the piece %s, and that one alone', (piece, changes, score) => {
    expect(missingOf({ ...COMPLETE, ...changes } as Draft)).toEqual([piece]);
    expect(completenessOf({ ...COMPLETE, ...changes } as Draft).score).toBe(score);
  });

  it('misses a fuller description, and a figure in it', () => {
    expect(missingOf({ ...COMPLETE, description: 'Patients do not come.' })).toEqual([
      'description',
      'scale',
    ]);
  });

  it.each(['٨ من المرضى', '८ रोगी', '8 patients'])('knows figures of any script: %s', (figure) => {
    expect(missingOf({ ...COMPLETE, outcome: `${figure} — ${'x'.repeat(30)}` })).not.toContain('measure');
  });

  it('says at which step each missing piece is stated', () => {
    const steps = Object.fromEntries(
      completenessOf(EMPTY_DRAFT).missing.map(({ piece, step }) => [piece, step]),
    );

    expect(steps).toMatchObject({ description: 'need', outcome: 'effect', country: 'context' });
  });
});
