import type { Block, Part } from './briefing-content.js';
import { caseFacts } from './case-facts.js';
import type { ComposeSection, Composing } from './composing.js';
import type { CaseRecord, Source } from './material.js';
import { ownWords } from './wording.js';

/** What the cases cost, the dearest first, beside the budget of the need. */
export const budgetsSection: ComposeSection = (composing) => {
  const { material, cite, wording } = composing;
  const { need, cases } = material;
  const { texts } = wording;
  const records = cases.map(({ record }, index) => ({ record, place: index + 1 }));
  const stated = records
    .filter(({ record }) => record.budgetEur !== null)
    .sort((a, b) => b.record.budgetEur! - a.record.budgetEur! || a.place - b.place);
  const ofNeed: Source = { type: 'challenge', record: need };
  const budget =
    need.budgetEur === null
      ? cite.notStated()
      : cite.value(wording.money(need.budgetEur), [ofNeed, 'budgetEur', need.budgetEur]);
  const blocks: Block[] = [{ kind: 'statements', label: texts.labels.budgetOfNeed, items: [[budget]] }];
  if (stated.length === 0) return section(texts, [...blocks, { kind: 'paragraph', text: texts.noBudgets }]);
  blocks.push({ kind: 'paragraph', text: texts.budgetsNote });
  if (stated.length > 1) {
    const range = rangeOf(stated[stated.length - 1]!.record, stated[0]!.record, composing);
    blocks.push({ kind: 'statements', label: texts.labels.range, items: [range] });
  }
  blocks.push({
    kind: 'table',
    caption: texts.sections.budgets,
    columns: [texts.labels.case, texts.labels.budget, texts.labels.years],
    rows: stated.map(({ record, place }) => {
      const { name, budget: cost, years } = caseFacts(record, composing);
      return [[ownWords(`${wording.number(place)}. `), name], [cost], [years]];
    }),
  });
  return section(texts, blocks);
};

const section = (texts: Composing['wording']['texts'], blocks: Block[]) => ({
  id: 'budgets',
  title: texts.sections.budgets,
  blocks,
});

function rangeOf(lowest: CaseRecord, highest: CaseRecord, { cite, wording }: Composing): Part[] {
  const amount = (record: CaseRecord): Part[] => [
    cite.value(wording.money(record.budgetEur!), [
      { type: 'knowledge', record },
      'budgetEur',
      record.budgetEur!,
    ]),
  ];
  return wording.parts(wording.texts.range, { lowest: amount(lowest), highest: amount(highest) });
}
