import type about from '../about/texts/en.json';
import type agency from '../agency/texts/en.json';
import type briefing from '../briefing/texts/en.json';
import type caseTexts from '../case/texts/en.json';
import type challenges from '../challenges/texts/en.json';
import type compare from '../compare/texts/en.json';
import type find from '../find/texts/en.json';
import type quality from '../quality/texts/en.json';
import type ranking from '../ranking/texts/en.json';
import type review from '../review/texts/en.json';
import type supplier from '../supplier/texts/en.json';
import type wizard from '../wizard/texts/en.json';
import type shared from './texts/en.json';

/** Makes keys of texts part of the types: one that does not exist does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    resources: {
      shared: typeof shared;
      about: typeof about;
      agency: typeof agency;
      briefing: typeof briefing;
      case: typeof caseTexts;
      challenges: typeof challenges;
      compare: typeof compare;
      find: typeof find;
      quality: typeof quality;
      ranking: typeof ranking;
      review: typeof review;
      supplier: typeof supplier;
      wizard: typeof wizard;
    };
  }
}
