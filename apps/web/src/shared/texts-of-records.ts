/** The address of a web page, or null: a record's address may be anything, a script too. */
export function webAddress(value: string): URL | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url && ['http:', 'https:'].includes(url.protocol) ? url : null;
}

const ELLIPSIS = ' …';

/** The beginning of a text longer than `limit` UTF-16 units, at most so long, cut between words; else null. */
export function beginning(text: string, limit: number): string | null {
  if (text.length <= limit) return null;
  const end = limit - ELLIPSIS.length;
  const space = text.lastIndexOf(' ', end);
  const cut = text.slice(0, space > end / 2 ? space : end);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}${ELLIPSIS}`;
}

export interface Span {
  start: number;
  end: number;
}

/**
 * Cuts a text at its spans (UTF-16 units, end exclusive) into parts that are found or not. The parts together are the
 * text, whatever the spans are: those that overlap, lie outside or are out of order do no harm.
 */
export function splitBySpans(text: string, spans: readonly Span[]): { text: string; found: boolean }[] {
  const parts: { text: string; found: boolean }[] = [];
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

/** Text pasted from documents carries control characters that the API refuses and nobody sees. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, ' ')
    .trim();
}
