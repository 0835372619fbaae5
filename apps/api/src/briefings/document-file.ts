import { create } from 'content-disposition';
import { HTML_POLICY, type Briefing, type DocumentFormat } from '#briefings';

export const CONTENT_TYPES: Record<DocumentFormat, string> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
};
const SHOWN_BY_BROWSERS: readonly DocumentFormat[] = ['html', 'pdf'];
/** Code points; file systems allow 255 bytes, which a letter may take four of. */
const TITLE_LENGTH = 50;

/** Headers under which a browser shows or saves the document, and does with it nothing else. */
export function documentHeaders(
  format: DocumentFormat,
  { challengeId, version }: Briefing,
  title: string,
): Record<string, string> {
  const end = `-v${version}.${format}`;
  return {
    'Content-Type': CONTENT_TYPES[format],
    'Content-Disposition': create(`${fileTitle(title)}${end}`, {
      type: SHOWN_BY_BROWSERS.includes(format) ? 'inline' : 'attachment',
      // For programs that read ASCII names alone; the id is one.
      fallback: `briefing-${challengeId}${end}`,
    }),
    // It never changes, but who may see it may.
    'Cache-Control': 'no-cache',
    ...(format === 'html' && { 'Content-Security-Policy': `${HTML_POLICY}; frame-ancestors 'none'` }),
  };
}

/** Of any title a name that every file system takes: what separates folders, controls a line or hides is left out. */
export function fileTitle(title: string): string {
  const kept = title
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>:"/\\|?*%]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+/, '');
  return [...kept].slice(0, TITLE_LENGTH).join('').trim() || 'briefing';
}
