import type { Block, BriefingSection, Footnote, Part } from './briefing-content.js';

/** Every line of a block, in the order in which it is read. */
export function linesOf(block: Block): Part[][] {
  switch (block.kind) {
    case 'paragraph':
      return [];
    case 'heading':
      return [block.parts];
    case 'statements':
      return block.items;
    case 'table':
      return block.rows.flat();
  }
}

/** The block with each of its parts changed, in the order in which they are read. */
function withParts(block: Block, change: (part: Part) => Part): Block {
  switch (block.kind) {
    case 'paragraph':
      return block;
    case 'heading':
      return { ...block, parts: block.parts.map(change) };
    case 'statements':
      return { ...block, items: block.items.map((parts) => parts.map(change)) };
    case 'table':
      return { ...block, rows: block.rows.map((cells) => cells.map((parts) => parts.map(change))) };
  }
}

/**
 * Numbers footnotes as a reader meets them and leaves out those that nothing points to. A word processor numbers its
 * footnotes in this order, whatever we call them.
 */
export function numberFootnotes(
  sections: readonly BriefingSection[],
  footnotes: readonly Footnote[],
): { sections: BriefingSection[]; footnotes: Footnote[] } {
  const numbers = new Map<number, number>();
  const numberOf = (old: number): number => {
    if (!numbers.has(old)) numbers.set(old, numbers.size + 1);
    return numbers.get(old)!;
  };
  const renumber = (part: Part): Part => ({ ...part, footnotes: part.footnotes.map(numberOf) });
  const numbered = sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => withParts(block, renumber)),
  }));
  const used = footnotes.filter(({ number }) => numbers.has(number));
  return {
    sections: numbered,
    footnotes: used
      .map((footnote) => ({ ...footnote, number: numberOf(footnote.number) }))
      .sort((a, b) => a.number - b.number),
  };
}
