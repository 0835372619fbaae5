import { splitBySpans, type Span } from '../texts-of-records.js';

/** A text with the parts that were found marked. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  return splitBySpans(text, spans).map((part, index) =>
    part.found ? <mark key={index}>{part.text}</mark> : part.text,
  );
}
