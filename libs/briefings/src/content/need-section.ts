import type { Block, Part } from './briefing-content.js';
import type { ComposeSection } from './composing.js';
import type { Source } from './material.js';
import { joined } from './wording.js';

/** UTF-16 units; the rest of a long need stands in the challenge. */
const DESCRIPTION_LIMIT = 2_000;
const OUTCOME_LIMIT = 1_000;

export const needSection: ComposeSection = ({ material: { need }, cite, wording }) => {
  const { texts } = wording;
  const source: Source = { type: 'challenge', record: need };
  const line = (label: string, part: Part | null): Block => ({
    kind: 'statements',
    label,
    items: [[part ?? cite.notStated()]],
  });
  const values = (label: string, parts: Part[]): Block => ({
    kind: 'statements',
    label,
    items: [
      parts.length > 0
        ? joined(
            parts.map((part) => [part]),
            ', ',
          )
        : [cite.notStated()],
    ],
  });
  return {
    id: 'need',
    title: texts.sections.need,
    blocks: [
      { kind: 'heading', parts: [cite.name(source, 'title', need.title)] },
      line(texts.labels.need, cite.quote(source, 'description', DESCRIPTION_LIMIT)),
      line(texts.labels.desiredOutcome, cite.quote(source, 'desiredOutcome', OUTCOME_LIMIT)),
      line(texts.labels.buyer, need.buyer ? cite.name(source, 'buyer', need.buyer) : null),
      line(texts.labels.needOwner, need.needOwner ? cite.name(source, 'needOwner', need.needOwner) : null),
      line(
        texts.labels.country,
        need.country ? cite.value(wording.country(need.country), [source, 'country', need.country]) : null,
      ),
      line(
        texts.labels.budget,
        need.budgetEur === null
          ? null
          : cite.value(wording.money(need.budgetEur), [source, 'budgetEur', need.budgetEur]),
      ),
      values(
        texts.labels.sectors,
        need.sectors.map((code) => cite.value(texts.sectors[code], [source, 'sectors', code])),
      ),
      values(
        texts.labels.cpv,
        need.cpv.map((code) => cite.value(code, [source, 'cpv', code])),
      ),
    ],
  };
};
