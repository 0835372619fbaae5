/**
 * Cuts a text at its spans ({start, end} in UTF-16 units, end exclusive) into parts that are found or not. The parts
 * together are the text, whatever the spans are: those that overlap, lie outside or are out of order do no harm.
 */
export function splitByHighlights(text, spans) {
  const parts = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (!(from < to)) continue;
    if (from > at) parts.push({ text: text.slice(at, from), found: false });
    parts.push({ text: text.slice(from, to), found: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), found: false });
  return parts;
}
