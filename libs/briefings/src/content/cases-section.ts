import type { Block, Part } from './briefing-content.js';
import { caseFacts, TEXT_LIMIT } from './case-facts.js';
import type { ComposeSection, Composing } from './composing.js';
import { alike, different } from './likeness.js';
import type { CaseRecord, Found, Source } from './material.js';
import { quotedPassages } from './passages.js';
import { ownWords } from './wording.js';

export const casesSection: ComposeSection = (composing) => {
  const { texts } = composing.wording;
  const { cases } = composing.material;
  return {
    id: 'cases',
    title: texts.sections.cases,
    blocks:
      cases.length === 0
        ? [{ kind: 'paragraph', text: texts.noCases }]
        : cases.flatMap((found, index) => caseBlocks(found, index + 1, composing)),
  };
};

function caseBlocks(found: Found<CaseRecord>, place: number, composing: Composing): Block[] {
  const { cite, wording, material } = composing;
  const { labels } = wording.texts;
  const { record } = found;
  const source: Source = { type: 'knowledge', record };
  const facts = caseFacts(record, composing);
  const statement = (label: string, ...items: Part[][]): Block[] =>
    items.length === 0 ? [] : [{ kind: 'statements', label, items }];
  const text = (field: 'problem' | 'solution' | 'results') =>
    statement(labels[field], [cite.quote(source, field, TEXT_LIMIT) ?? cite.notStated()]);
  return [
    { kind: 'heading', parts: [ownWords(`${wording.number(place)}. `), facts.name] },
    ...statement(labels.buyer, [facts.buyer]),
    ...statement(labels.place, facts.place),
    ...text('problem'),
    ...text('solution'),
    ...text('results'),
    ...statement(labels.fits, ...quotedPassages(source, found.passages, cite).map((part) => [part])),
    ...statement(labels.alike, ...alike(material.need, record, composing)),
    ...statement(labels.differs, ...different(material.need, record, composing)),
  ];
}
