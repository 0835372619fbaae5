import type { CaseRecord, Found, Material, NeedRecord, SupplierRecord } from './material.js';

/** A need that states everything. */
export const need = (stated: Partial<NeedRecord> = {}): NeedRecord => ({
  id: 'missed-appointments',
  revision: 3,
  title: 'Patients miss outpatient appointments',
  description: 'One in eight booked patients does not come. Staff phone them by hand the day before.',
  desiredOutcome: 'Half as many missed appointments within a year.',
  language: 'en',
  sectors: ['health', 'it'],
  country: 'LT',
  budgetEur: 120_000,
  cpv: ['72000000'],
  buyer: 'Kaunas clinics',
  needOwner: 'Outpatient reception',
  ...stated,
});

/** A case that states nothing beyond what every record must. */
export const caseRecord = (stated: Partial<CaseRecord> = {}): CaseRecord => ({
  id: 'sms-reminders',
  revision: 1,
  kind: 'good_practice',
  title: 'Text messages against missed appointments',
  language: 'en',
  ...{ summary: null, problem: null, solution: null, results: null, lessons: null },
  ...{ sectors: [], keywords: [], technologies: [], buyer: null, suppliers: [], country: null, region: null },
  ...{ procedure: null, budgetEur: null, yearFrom: null, yearTo: null, sourceName: null },
  sourceUrl: 'https://example.org/sms',
  ...stated,
});

export const supplierRecord = (stated: Partial<SupplierRecord> = {}): SupplierRecord => ({
  id: 'remindable',
  revision: 1,
  name: 'Remindable Oy',
  ...{
    country: null,
    region: null,
    size: null,
    capabilities: null,
    technologies: [],
    references: [],
    trl: null,
  },
  sourceUrl: 'https://example.org/remindable',
  ...stated,
});

export const found = <R>(record: R, ...passages: [field: string, quote: string][]): Found<R> => ({
  record,
  passages: passages.map(([field, quote]) => ({ field, quote })),
});

/** A need with three cases, of which one states everything and one nothing, and two suppliers. */
export const material = (stated: Partial<Material> = {}): Material => ({
  need: need(),
  cases: [
    found(
      caseRecord({
        revision: 2,
        problem: 'Patients missed one in ten outpatient appointments.',
        solution: 'Patients confirm or cancel their appointment by text message. Staff see the answers.',
        results: 'Missed appointments fell by 38 percent within a year.',
        lessons: 'Old phone numbers were the main hindrance.',
        sectors: ['health'],
        keywords: ['no-show'],
        buyer: 'Vilnius clinics',
        suppliers: ['Remindable Oy', 'Other Oy'],
        country: 'LT',
        region: 'Vilnius',
        procedure: 'ppi',
        budgetEur: 110_000,
        yearFrom: 2019,
        yearTo: 2021,
        sourceName: 'Example library',
      }),
      ['problem', 'Patients missed one in ten outpatient appointments.'],
      ['keywords', 'no-show'],
      ['organisations', 'Vilnius clinics'],
      ['concepts', 'missed appointment'],
      ['solution', 'A sentence that was edited away since.'],
    ),
    found(
      caseRecord({
        id: 'robot',
        title: 'Ρομπότ τηλεφωνεί σε ασθενείς',
        language: 'el',
        solution: 'Ένα ρομπότ τηλεφωνεί στους ασθενείς την προηγούμενη ημέρα.',
        country: 'GR',
        procedure: 'ppi',
        budgetEur: 2_400_000,
        yearFrom: 2022,
        sourceUrl: 'https://example.org/robot',
      }),
    ),
    found(
      caseRecord({ id: 'silent', title: 'A case of few words', sourceUrl: 'https://example.org/silent' }),
    ),
  ],
  suppliers: [
    found(
      supplierRecord({
        country: 'FI',
        size: 'small',
        capabilities: 'Appointment reminders for outpatient clinics by text message and phone.',
        technologies: ['voice robots'],
        references: ['sms-reminders', 'elsewhere'],
      }),
      ['summary', 'Appointment reminders for outpatient clinics by text message and phone.'],
      ['technologies', 'voice robots'],
    ),
    found(supplierRecord({ id: 'quiet', name: 'Quiet Ltd' })),
  ],
  ...stated,
});
