import { createHash } from 'node:crypto';
import type { Block, BriefingContent, Footnote, Part } from '../content/briefing-content.js';
import { TEXTS, type BriefingLanguage, type BriefingTexts } from '../texts/index.js';
import { HTML_STYLE } from './html-style.js';
import { webAddress } from './web-address.js';

/** What the document may do: be read. Its style is allowed by its digest; it has no script, form or frame. */
export const HTML_POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(HTML_STYLE).digest('base64')}'`,
  ...[`base-uri 'none'`, `form-action 'none'`],
].join('; ');

/** The briefing as one page that needs nothing else. The same content gives the same bytes. */
export function htmlDocument(content: BriefingContent): string {
  const texts = TEXTS[content.language as BriefingLanguage];
  const page = new Page(texts);
  const sections = content.sections.map(
    ({ id, title, blocks }) =>
      `<section aria-labelledby="${escape(id)}"><h2 id="${escape(id)}">${escape(title)}</h2>\n${blocks
        .map((block) => page.block(block))
        .join('\n')}</section>`,
  );
  const notes = content.footnotes.map((footnote) => page.footnote(footnote));
  return `<!doctype html>
<html lang="${escape(content.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(HTML_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(content.title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<h1>${escape(content.title)}</h1>
<div class="notices">${content.notices.map((text) => `<p>${escape(text)}</p>`).join('')}</div>
</header>
<nav aria-label="${escape(texts.contents)}"><ul>${content.sections
    .map(({ id, title }) => `<li><a href="#${escape(id)}">${escape(title)}</a></li>`)
    .join('')}<li><a href="#footnotes">${escape(content.footnotesTitle)}</a></li></ul></nav>
<main>
${sections.join('\n')}
<section aria-labelledby="footnotes"><h2 id="footnotes">${escape(content.footnotesTitle)}</h2>
<ol class="notes">${notes.join('\n')}</ol></section>
</main>
<footer>${content.closing.map((text) => `<p>${escape(text)}</p>`).join('')}</footer>
</body>
</html>
`;
}

class Page {
  /** Footnotes that the text has pointed to: the way back leads to the first place. */
  private readonly seen = new Set<number>();

  constructor(private readonly texts: BriefingTexts) {}

  block(block: Block): string {
    switch (block.kind) {
      case 'paragraph':
        return `<p>${escape(block.text)}</p>`;
      case 'heading':
        return `<h3>${this.line(block.parts)}</h3>`;
      case 'statements': {
        const lines = block.items.map((parts) => this.line(parts));
        const shown =
          lines.length === 1 ? lines[0] : `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
        return `<dl><dt>${escape(block.label)}</dt><dd>${shown}</dd></dl>`;
      }
      case 'table': {
        const head = block.columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('');
        const rows = block.rows.map(
          ([first = [], ...cells]) =>
            `<tr><th scope="row">${this.line(first)}</th>${cells
              .map((cell) => `<td>${this.line(cell)}</td>`)
              .join('')}</tr>`,
        );
        const label = escape(block.caption);
        return (
          `<div class="frame" tabindex="0" role="region" aria-label="${label}"><table aria-label="${label}">` +
          `<thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
        );
      }
    }
  }

  private line(parts: readonly Part[]): string {
    return parts.map((part) => this.part(part)).join('');
  }

  private part({ kind, text, lang, footnotes }: Part): string {
    const [open, close] = this.texts.quotationMarks;
    const shown = escape(kind === 'quote' ? `${open}${text}${close}` : text);
    const attributes = `${langOf(lang)}${kind === 'not-stated' ? ' class="not-stated"' : ''}`;
    const marked = attributes === '' ? shown : `<span${attributes}>${shown}</span>`;
    return marked + footnotes.map((number) => this.reference(number)).join('');
  }

  private reference(number: number): string {
    const id = this.seen.has(number) ? '' : ` id="ref-${number}"`;
    this.seen.add(number);
    const label = escape(this.texts.footnote.replace('{{number}}', String(number)));
    return `<sup><a${id} href="#note-${number}" role="doc-noteref" aria-label="${label}">${number}</a></sup>`;
  }

  footnote(footnote: Footnote): string {
    const { number, recordTitle, recordLang, recordLabel, fieldLabel, quote, isRaw } = footnote;
    const [open, close] = this.texts.quotationMarks;
    const raw = isRaw ? `: ${open}${quote}${close}` : '';
    return (
      `<li id="note-${number}" value="${number}"><span${langOf(recordLang)}>${escape(recordTitle)}</span> · ` +
      `${escape(`${recordLabel} · ${fieldLabel}${raw}`)}${this.source(footnote)} ` +
      `<a class="back" href="#ref-${number}" role="doc-backlink" aria-label="${escape(this.texts.backToText)}">↩</a></li>`
    );
  }

  private source({ sourceName, sourceUrl }: Footnote): string {
    if (sourceUrl === null) return '';
    const url = webAddress(sourceUrl);
    const name = escape(sourceName ?? url?.host ?? sourceUrl);
    const shown = url
      ? `<a class="source" href="${escape(url.href)}" rel="noopener noreferrer">${name}</a>`
      : name;
    return ` · ${escape(this.texts.source)}: ${shown}`;
  }
}

const langOf = (lang: string | null): string => (lang ? ` lang="${escape(lang)}"` : '');

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
