import { unzip } from './unzip.js';

/*
 * What stands in the documents of a briefing, read from their bytes and not by the code that made them: the numbers of
 * the footnotes that are there, those that the text points to, and the addresses that they lead to.
 */
export interface DocumentNotes {
  notes: number[];
  references: number[];
  addresses: string[];
}

const numbers = (text: string, pattern: RegExp): number[] =>
  [...new Set([...text.matchAll(pattern)].map(([, number]) => Number(number)))].sort((a, b) => a - b);

const texts = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, found]) => found!.replaceAll('&amp;', '&')))].sort();

export const notesInHtml = (html: string): DocumentNotes => ({
  notes: numbers(html, /<li id="note-(\d+)" value="\1">/g),
  references: numbers(html, /<a[^>]* href="#note-(\d+)"/g),
  addresses: texts(html, /<a class="source" href="([^"]+)"/g),
});

/** Word's own footnotes 0 and -1 are lines, not notes. */
export function notesInDocx(archive: Buffer): DocumentNotes {
  const files = unzip(archive);
  return {
    notes: numbers(files.get('word/footnotes.xml')!, /<w:footnote w:id="([1-9]\d*)"/g),
    references: numbers(files.get('word/document.xml')!, /<w:footnoteReference w:id="(\d+)"\/>/g),
    addresses: texts(files.get('word/_rels/footnotes.xml.rels')!, /Target="([^"]+)" TargetMode="External"/g),
  };
}

/** Names that one can go to, links to them, and links to the web: a PDF has them uncompressed. */
export function notesInPdf(bytes: Buffer): DocumentNotes {
  const text = bytes.toString('latin1');
  return {
    notes: numbers(text, /^\s*\(note-(\d+)\) \[/gm),
    references: numbers(text, /\/S \/GoTo\s*\/D \(note-(\d+)\)/g),
    addresses: texts(text, /\/S \/URI\s*\/URI \(([^)]+)\)/g),
  };
}
