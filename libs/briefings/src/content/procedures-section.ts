import type { Procedure } from '#vocabulary';
import type { Part } from './briefing-content.js';
import type { ComposeSection } from './composing.js';
import type { Source } from './material.js';
import { joined, ownWords } from './wording.js';

/** Which procedure was used where: the most frequent first. */
export const proceduresSection: ComposeSection = ({ material: { cases }, cite, wording }) => {
  const { texts, fill } = wording;
  const places = new Map<Procedure | null, number[]>();
  cases.forEach(({ record: { procedure } }, index) => {
    places.set(procedure, [...(places.get(procedure) ?? []), index]);
  });
  const stated = [...places].filter(([procedure]) => procedure !== null) as [Procedure, number[]][];
  const numberOf = (index: number): Part =>
    ownWords(fill(texts.caseNumber, { number: wording.number(index + 1) }));
  const casesAt = (indexes: number[]): Part[] =>
    joined(
      indexes.map((index) => [numberOf(index)]),
      ', ',
    );
  const rows = stated
    .sort(([, a], [, b]) => b.length - a.length || a[0]! - b[0]!)
    .map(([procedure, indexes]) => {
      const sources = indexes.map((index): [Source, string, string] => [
        { type: 'knowledge', record: cases[index]!.record },
        'procedure',
        procedure,
      ]);
      return [[cite.value(texts.procedures[procedure], ...sources)], casesAt(indexes)];
    });
  const silent = places.get(null);
  if (silent) rows.push([[cite.notStated()], casesAt(silent)]);
  return {
    id: 'procedures',
    title: texts.sections.procedures,
    blocks:
      cases.length === 0
        ? [{ kind: 'paragraph', text: texts.noCases }]
        : [
            { kind: 'paragraph', text: texts.proceduresNote },
            {
              kind: 'table',
              caption: texts.sections.procedures,
              columns: [texts.labels.procedure, texts.labels.cases],
              rows,
            },
          ],
  };
};
