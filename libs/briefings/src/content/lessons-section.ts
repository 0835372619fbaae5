import type { ComposeSection } from './composing.js';
import type { Source } from './material.js';
import { ownWords } from './wording.js';

/** UTF-16 units of the lessons of a case; the rest stands in the record. */
const LIMIT = 800;

/** What was learnt, and went wrong, case by case. */
export const lessonsSection: ComposeSection = ({ material: { cases }, cite, wording }) => {
  const { texts } = wording;
  const lessons = cases.flatMap(({ record }, index) => {
    const source: Source = { type: 'knowledge', record };
    const quote = cite.quote(source, 'lessons', LIMIT);
    const number = wording.number(index + 1);
    return quote ? [[ownWords(`${wording.fill(texts.caseNumber, { number })}: `), quote]] : [];
  });
  return {
    id: 'lessons',
    title: texts.sections.lessons,
    blocks:
      lessons.length === 0
        ? [{ kind: 'paragraph', text: texts.noLessons }]
        : [
            { kind: 'paragraph', text: texts.lessonsNote },
            { kind: 'statements', label: texts.labels.lessons, items: lessons },
          ],
  };
};
