import { caseFacts } from './case-facts.js';
import type { ComposeSection } from './composing.js';
import { ownWords } from './wording.js';

export const comparisonSection: ComposeSection = (composing) => {
  const { material, wording } = composing;
  const { texts } = wording;
  const { cases } = material;
  const rows = cases.map(({ record }, index) => {
    const { name, country, years, procedure, budget, results } = caseFacts(record, composing);
    const number = ownWords(`${wording.number(index + 1)}. `);
    return [[number, name], [country], [years], [procedure], [budget], [results]];
  });
  const { labels } = texts;
  return {
    id: 'comparison',
    title: texts.sections.comparison,
    blocks:
      cases.length === 0
        ? [{ kind: 'paragraph', text: texts.noCases }]
        : [
            { kind: 'paragraph', text: texts.comparisonNote },
            {
              kind: 'table',
              caption: texts.sections.comparison,
              columns: [
                ...[labels.case, labels.country, labels.years],
                ...[labels.procedure, labels.budget, labels.results],
              ],
              rows,
            },
          ],
  };
};
