import { makeBriefing, review, store, storeMatched } from './records.js';

/** Needs as buyers state them, for pictures: made up, as are the buyers. */
const NEEDS = [
  {
    title: 'Ferries burn a third of the island budget',
    description:
      'Two diesel ferries cross eleven times a day. Fuel takes a third of what the island spends, and in winter the ice stops them.',
    ...{
      sectors: ['mobility', 'energy'],
      country: 'FI',
      budgetEur: 4_200_000,
      buyer: 'Municipality of an archipelago',
    },
  },
  {
    title: 'Seniūnijų gatvės žiemą tamsios ir brangios',
    description:
      'Gatvių šviestuvai seni, jų gedimus praneša gyventojai, o elektra kainuoja daugiau nei pats apšvietimas vertas.',
    ...{
      sectors: ['energy', 'construction'],
      country: 'LT',
      budgetEur: 850_000,
      buyer: 'Rajono savivaldybė',
    },
  },
  {
    title: 'Los turistas llenan el casco antiguo y no ven la comarca',
    description:
      'En verano los visitantes se concentran en tres calles mientras la comarca queda vacía. No sabemos dónde están.',
    ...{ sectors: ['tourism', 'it'], country: 'ES', budgetEur: 300_000, buyer: 'Ayuntamiento de una villa' },
  },
  {
    title: 'Nurses write the same things down three times',
    description:
      'Vital signs are noted on paper, typed into the ward system and again into the record. Errors happen in between.',
    ...{ sectors: ['health', 'it'], country: 'PT', buyer: 'Regional hospital' },
  },
];

const MISSED = {
  title: 'Patients miss outpatient appointments',
  description:
    'Patients miss their outpatient appointments and our staff phone them by hand. One in eight does not come, and we want fewer missed appointments without more work for the wards.',
  desiredOutcome: 'Half as many missed appointments within a year, without more work for the wards.',
  ...{ language: 'en', sectors: ['health'], country: 'LT', budgetEur: 120_000, cpv: ['48180000'] },
  ...{ buyer: 'University hospital', needOwner: 'Outpatient reception' },
};

/** Stores challenges, has them matched, decides on some matches and makes a briefing. */
export async function storeExampleWork(): Promise<{ challenge: string; briefing: string }> {
  await store('challenges', { ...NEEDS[0]!, status: 'draft' });
  for (const need of NEEDS.slice(1)) await storeMatched(need);
  const challenge = await storeMatched(MISSED);
  await review(challenge, [
    { decision: 'accepted', why: 'Worth a visit.' },
    { decision: 'deferred', why: 'Ask them first how they measured it.' },
    { decision: 'rejected', why: 'Far larger than we are.' },
  ]);
  return { challenge, briefing: await makeBriefing(challenge) };
}
