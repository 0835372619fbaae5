import pdfmake from 'pdfmake';
import type { Content, ContentText, TDocumentDefinitions, TableCell } from 'pdfmake/interfaces.js';
import type { Block, BriefingContent, Footnote, Part, TableBlock } from '../content/briefing-content.js';
import { TEXTS, type BriefingLanguage, type BriefingTexts } from '../texts/index.js';
import { columnWidths } from './column-widths.js';
import { PDF_FONT, showable } from './pdf-font.js';
import { webAddress } from './web-address.js';

const FONT = 'Noto Sans';
const LINK = '#123f8c';
const GREY = '#51596b';
const LINE = '#c9d2e3';
const HEAD = '#eef2f9';
/** Left and right, which pdfmake adds to the width of a column. */
const CELL_PADDING = 8;

pdfmake.setFonts({ [FONT]: PDF_FONT });
// Nothing but the fonts is read, whatever a text holds.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(PDF_FONT).includes(path));

/** The briefing as a PDF: text that can be selected, bookmarks for its headings, footnotes linked both ways. */
export async function pdfDocument(content: BriefingContent): Promise<Uint8Array> {
  const texts = TEXTS[content.language as BriefingLanguage];
  const writer = new Writer(texts, content);
  return pdfmake.createPdf(writer.definition()).getBuffer();
}

/** Texts of one line, and a name that can be linked to. */
interface Line {
  text: Content[];
  id?: string;
}

class Writer {
  /** Where a footnote is first pointed to: the way back from it. */
  private readonly anchors = new Map<number, string>();
  private isWhole = true;

  constructor(
    private readonly texts: BriefingTexts,
    private readonly content: BriefingContent,
  ) {}

  definition(): TDocumentDefinitions {
    const { content } = this;
    const sections = content.sections.flatMap(({ id, title, blocks }) => [
      this.heading(title, id),
      ...blocks.flatMap((block) => this.block(block, id)),
    ]);
    const notes = [
      this.heading(content.footnotesTitle, 'footnotes'),
      ...content.footnotes.map((footnote) => this.footnote(footnote)),
    ];
    const closing: Content = {
      margin: [0, 16, 0, 0],
      color: GREY,
      fontSize: 8.5,
      stack: content.closing.map((text) => this.own(text)),
    };
    const title = this.own(content.title);
    const notices = content.notices.map((text) => this.own(text));
    // Known only now that all has been written.
    if (!this.isWhole) notices.push(this.texts.unshownNotice.replace('{{mark}}', this.texts.unshown));
    return {
      language: content.language,
      displayTitle: true,
      version: '1.7',
      info: {
        ...{ title: content.title, author: 'PPI Atlas', creator: 'PPI Atlas', producer: 'PPI Atlas' },
        subject: content.notices.join(' '),
        creationDate: new Date(content.preparedAt),
      },
      pageSize: 'A4',
      pageMargins: [50, 50, 50, 56],
      defaultStyle: { font: FONT, fontSize: 10, lineHeight: 1.2 },
      content: [
        { text: title, fontSize: 18, bold: true, margin: [0, 0, 0, 8], headlineLevel: 1 },
        {
          table: { widths: ['*'], body: [[{ stack: notices, fillColor: HEAD, margin: [4, 4, 4, 4] }]] },
          layout: 'noBorders',
        },
        ...sections,
        ...notes,
        closing,
      ],
      footer: (page, pages) => ({
        text: this.texts.page.replace('{{page}}', String(page)).replace('{{pages}}', String(pages)),
        ...{ alignment: 'right', fontSize: 8, color: GREY, margin: [50, 16, 50, 0] },
      }),
      // A heading goes with what it heads.
      pageBreakBefore: (node, nodes) =>
        (node.headlineLevel ?? 0) > 1 && nodes.getFollowingNodesOnPage().length === 0,
    };
  }

  private heading(title: string, id: string): ContentText & { id: string } {
    const text = this.own(title);
    return {
      ...{ text, id, fontSize: 14, bold: true, margin: [0, 18, 0, 6], headlineLevel: 2 },
      ...{ outline: true, outlineText: text, outlineExpanded: false },
    };
  }

  private block(block: Block, section: string): Content[] {
    switch (block.kind) {
      case 'paragraph':
        return [{ text: this.own(block.text), margin: [0, 0, 0, 5] }];
      case 'heading': {
        const outlineText = block.parts.map(({ text }) => this.own(text)).join('');
        return [
          {
            ...this.line(block.parts),
            ...{ fontSize: 11.5, bold: true, margin: [0, 10, 0, 3], headlineLevel: 3 },
            ...{ outline: true, outlineText, outlineParentId: section },
          },
        ];
      }
      case 'statements':
        return this.statements(block.label, block.items);
      case 'table':
        return [this.table(block)];
    }
  }

  private statements(label: string, items: Part[][]): Content[] {
    const [only] = items;
    if (only && items.length === 1) {
      const { text, ...rest } = this.line(only);
      return [
        {
          ...rest,
          text: [{ text: `${this.own(label)}: `, bold: true }, ...text],
          margin: [0, 0, 0, 3],
        },
      ];
    }
    return [
      { text: `${this.own(label)}:`, bold: true, headlineLevel: 4 },
      { ul: items.map((parts) => this.line(parts)), margin: [0, 0, 0, 3] },
    ];
  }

  private table({ columns, rows }: TableBlock): Content {
    const head = columns.map((column): TableCell => ({
      text: this.own(column),
      bold: true,
      fillColor: HEAD,
    }));
    const body = rows.map((cells) => cells.map((parts): TableCell => this.line(parts)));
    return {
      fontSize: 8.5,
      margin: [0, 2, 0, 8],
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [
          '*',
          ...columnWidths(columns.length)
            .slice(1)
            .map((width) => width - CELL_PADDING),
        ],
        body: [head, ...body],
      },
      layout: {
        hLineColor: () => LINE,
        vLineColor: () => LINE,
        hLineWidth: () => 0.7,
        vLineWidth: () => 0.7,
      },
    };
  }

  /** A line of parts. Its anchor is that of the first footnote that nothing above it points to. */
  private line(parts: readonly Part[]): Line {
    const first = parts.flatMap(({ footnotes }) => footnotes).find((number) => !this.anchors.has(number));
    const id = first === undefined ? undefined : `ref-${first}`;
    const text = parts.flatMap((part) => this.part(part, id));
    return { text, ...(id && { id }) };
  }

  private part({ kind, text, footnotes }: Part, anchor: string | undefined): Content[] {
    const [open, close] = this.texts.quotationMarks;
    const shown = this.own(text);
    return [
      kind === 'not-stated'
        ? { text: shown, italics: true, color: GREY }
        : { text: kind === 'quote' ? `${open}${shown}${close}` : shown },
      ...footnotes.map((number, index): Content => {
        if (anchor && !this.anchors.has(number)) this.anchors.set(number, anchor);
        const shownNumber = `${index > 0 ? ', ' : ''}${number}`;
        return { text: shownNumber, sup: true, color: LINK, linkToDestination: `note-${number}` };
      }),
    ];
  }

  private footnote(footnote: Footnote): ContentText & { id: string } {
    const { number, recordTitle, recordLabel, fieldLabel, quote, isRaw, sourceName, sourceUrl } = footnote;
    const [open, close] = this.texts.quotationMarks;
    const raw = isRaw ? `: ${open}${quote}${close}` : '';
    const url = sourceUrl === null ? null : webAddress(sourceUrl);
    const source: Content[] =
      sourceUrl === null
        ? []
        : [
            { text: this.own(` · ${this.texts.source}: ${sourceName ? `${sourceName}, ` : ''}`) },
            url ? { text: this.own(url.href), link: url.href, color: LINK } : { text: this.own(sourceUrl) },
          ];
    return {
      id: `note-${number}`,
      fontSize: 8.5,
      margin: [0, 0, 0, 3],
      text: [
        { text: `${number}. `, linkToDestination: this.anchors.get(number), color: LINK },
        { text: this.own(`${recordTitle} · ${recordLabel} · ${fieldLabel}${raw}`) },
        ...source,
      ],
    };
  }

  /** As the font can show it. */
  private own(text: string): string {
    const { text: shown, isWhole } = showable(text, this.texts.unshown);
    this.isWhole &&= isWhole;
    return shown;
  }
}
