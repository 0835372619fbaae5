import { documentTerms, tokenize } from '#vocabulary';
import { fieldTexts } from './document-words.js';
import { TEXT_FIELD_NAMES, type SearchDocument } from './search-document.js';
import type { Highlight, HighlightSpan } from './search-query.js';

/** Where the words with one of these terms stand, by field and item; fields without any are left out. */
export function highlightsOf(document: SearchDocument, terms: ReadonlySet<string>): Highlight[] {
  const highlights: Highlight[] = [];
  if (terms.size === 0) return highlights;
  for (const field of TEXT_FIELD_NAMES) {
    fieldTexts(document, field).forEach((text, item) => {
      const spans: HighlightSpan[] = [];
      for (const { text: word, start, end } of tokenize(text)) {
        if (documentTerms(word, document.language).some((term) => terms.has(term)))
          spans.push({ start, end });
      }
      if (spans.length > 0) highlights.push({ field, item, spans: withoutOverlaps(spans) });
    });
  }
  return highlights;
}

function withoutOverlaps(spans: HighlightSpan[]): HighlightSpan[] {
  const merged: HighlightSpan[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}
