import { TEXTS, type BriefingLanguage } from '../texts/index.js';
import type { BriefingContent } from './briefing-content.js';
import { budgetsSection } from './budgets-section.js';
import { casesSection } from './cases-section.js';
import { Citations } from './citations.js';
import { comparisonSection } from './comparison-section.js';
import type { ComposeSection } from './composing.js';
import { lessonsSection } from './lessons-section.js';
import type { Material, Source } from './material.js';
import { needSection } from './need-section.js';
import { numberFootnotes } from './number-footnotes.js';
import { proceduresSection } from './procedures-section.js';
import { suppliersSection } from './suppliers-section.js';
import { languageOf, wordingIn } from './wording.js';

export interface BriefingEdition {
  language: BriefingLanguage;
  version: number;
  preparedAt: Date;
  algorithm: string;
  /** Of the briefing in the app, where the installation knows its own address; null otherwise. */
  address: string | null;
}

const SECTIONS: readonly ComposeSection[] = [
  needSection,
  comparisonSection,
  casesSection,
  proceduresSection,
  budgetsSection,
  lessonsSection,
  suppliersSection,
];

/** The same material and edition give the same content. Nothing is said of a record that it does not state itself. */
export function composeBriefing(material: Material, edition: BriefingEdition): BriefingContent {
  const wording = wordingIn(edition.language);
  const cite = new Citations(wording);
  const { need, cases, suppliers } = material;
  const source: Source = { type: 'challenge', record: need };
  const composed = SECTIONS.map((compose) => compose({ material, cite, wording }));
  const { sections, footnotes } = numberFootnotes(composed, cite.footnotes);
  const texts = TEXTS[edition.language];
  const version = wording.number(edition.version);
  const date = wording.date(edition.preparedAt);
  return {
    language: edition.language,
    title: wording.fill(texts.title, { title: need.title }),
    challenge: { id: need.id, revision: need.revision, title: need.title, language: languageOf(source) },
    version: edition.version,
    preparedAt: edition.preparedAt.toISOString(),
    algorithm: edition.algorithm,
    notices: [wording.fill(texts.prepared, { version, date }), texts.notice],
    sections,
    footnotesTitle: texts.sections.footnotes,
    footnotes,
    closing: [
      wording.fill(texts.prepared, { version, date }),
      wording.fill(texts.madeFrom, {
        challenge: need.id,
        revision: wording.number(need.revision),
        cases: wording.number(cases.length),
        suppliers: wording.number(suppliers.length),
      }),
      wording.fill(texts.algorithm, { algorithm: edition.algorithm }),
      ...(edition.address ? [wording.fill(texts.address, { address: edition.address })] : []),
      texts.notice,
    ],
  };
}
