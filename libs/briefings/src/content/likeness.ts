import { MULTI_COUNTRY } from '#vocabulary';
import type { Part } from './briefing-content.js';
import type { Composing } from './composing.js';
import type { CaseRecord, NeedRecord, Source } from './material.js';

/** As the matcher has it: from here on a cost is called far more, or far less, than the budget of the need. */
const MUCH_MORE = 10;

/** What need and case have in common; every statement names both. */
export function alike(need: NeedRecord, record: CaseRecord, { cite, wording }: Composing): Part[][] {
  const { texts, parts } = wording;
  const [ofNeed, ofCase] = sourcesOf(need, record);
  const statements: Part[][] = [];
  const shared = record.sectors.filter((code) => need.sectors.includes(code));
  for (const code of shared) {
    const sector = cite.value(texts.sectors[code], [ofNeed, 'sectors', code], [ofCase, 'sectors', code]);
    statements.push(parts(texts.alike.sector, { sector: [sector] }));
  }
  if (need.country && record.country === need.country) {
    const { country } = need;
    const shown = cite.value(
      wording.country(country),
      [ofNeed, 'country', country],
      [ofCase, 'country', country],
    );
    statements.push(parts(texts.alike.country, { country: [shown] }));
  }
  return statements;
}

/** What speaks against taking the case as a model: what differs from the need, and what the record does not state. */
export function different(need: NeedRecord, record: CaseRecord, { cite, wording }: Composing): Part[][] {
  const { texts, parts } = wording;
  const [ofNeed, ofCase] = sourcesOf(need, record);
  const statements: Part[][] = [];
  if (need.country && record.country && ![need.country, MULTI_COUNTRY].includes(record.country)) {
    const ours = cite.value(wording.country(need.country), [ofNeed, 'country', need.country]);
    const theirs = cite.value(wording.country(record.country), [ofCase, 'country', record.country]);
    statements.push(parts(texts.differs.country, { theirs: [theirs], ours: [ours] }));
  }
  const ratio = need.budgetEur && record.budgetEur ? record.budgetEur / need.budgetEur : 1;
  if (ratio >= MUCH_MORE || ratio <= 1 / MUCH_MORE) {
    const ours = cite.value(wording.money(need.budgetEur!), [ofNeed, 'budgetEur', need.budgetEur!]);
    const theirs = cite.value(wording.money(record.budgetEur!), [ofCase, 'budgetEur', record.budgetEur!]);
    const template = ratio > 1 ? texts.differs.muchMore : texts.differs.muchLess;
    statements.push(parts(template, { theirs: [theirs], ours: [ours] }));
  }
  const missing = [
    record.results?.trim() ? null : texts.differs.noResults,
    record.procedure ? null : texts.differs.noProcedure,
    record.budgetEur === null ? texts.differs.noBudget : null,
  ];
  const notStated = missing.filter((text) => text !== null).map((text) => [{ ...cite.notStated(), text }]);
  return [...statements, ...notStated];
}

const sourcesOf = (need: NeedRecord, record: CaseRecord): [Source, Source] => [
  { type: 'challenge', record: need },
  { type: 'knowledge', record },
];
