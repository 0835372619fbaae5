import type { Procedure, Sector } from '#vocabulary';
import type { SourceType } from '../content/briefing-content.js';

/** The own words of briefings in one language. `{{names}}` are filled in; a test holds all languages to the same ones. */
export interface BriefingTexts {
  title: string;
  prepared: string;
  notice: string;
  madeFrom: string;
  algorithm: string;
  address: string;
  sections: Record<
    'need' | 'comparison' | 'cases' | 'procedures' | 'budgets' | 'lessons' | 'suppliers' | 'footnotes',
    string
  >;
  labels: Record<
    | 'need'
    | 'desiredOutcome'
    | 'buyer'
    | 'needOwner'
    | 'country'
    | 'budget'
    | 'sectors'
    | 'cpv'
    | 'case'
    | 'cases'
    | 'years'
    | 'procedure'
    | 'results'
    | 'place'
    | 'problem'
    | 'solution'
    | 'fits'
    | 'alike'
    | 'differs'
    | 'budgetOfNeed'
    | 'range'
    | 'lessons'
    | 'size'
    | 'capabilities'
    | 'tookPart'
    | 'namedByCases',
    string
  >;
  caseNumber: string;
  notStated: string;
  documented: string;
  comparisonNote: string;
  noCases: string;
  proceduresNote: string;
  budgetsNote: string;
  noBudgets: string;
  range: string;
  lessonsNote: string;
  noLessons: string;
  suppliersNote: string;
  noSuppliers: string;
  alike: Record<'sector' | 'country', string>;
  differs: Record<'country' | 'muchMore' | 'muchLess' | 'noResults' | 'noProcedure' | 'noBudget', string>;
  /** A record by kind, id and revision, as footnotes name it. */
  records: Record<SourceType, string>;
  /** What footnotes and documents say besides. */
  source: string;
  recordId: string;
  readOn: string;
  backToText: string;
  footnote: string;
  contents: string;
  page: string;
  /** Stands in a PDF for characters that its font does not have. */
  unshown: string;
  unshownNotice: string;
  /** Opening and closing. */
  quotationMarks: [string, string];
  severalCountries: string;
  fields: Record<
    | 'title'
    | 'name'
    | 'description'
    | 'desiredOutcome'
    | 'buyer'
    | 'needOwner'
    | 'sectors'
    | 'country'
    | 'region'
    | 'budgetEur'
    | 'cpv'
    | 'summary'
    | 'problem'
    | 'solution'
    | 'results'
    | 'lessons'
    | 'keywords'
    | 'technologies'
    | 'suppliers'
    | 'procedure'
    | 'yearFrom'
    | 'yearTo'
    | 'size'
    | 'capabilities'
    | 'references',
    string
  >;
  procedures: Record<Procedure, string>;
  sizes: Record<string, string>;
  sectors: Record<Sector, string>;
}
