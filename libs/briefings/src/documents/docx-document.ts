import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  InternalHyperlink,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { Block, BriefingContent, Footnote, Part, TableBlock } from '../content/briefing-content.js';
import { TEXTS, type BriefingLanguage, type BriefingTexts } from '../texts/index.js';
import { columnWidths } from './column-widths.js';
import { webAddress } from './web-address.js';

/** Word wants a region: the one where most speak the language. */
const LOCALES: Record<BriefingLanguage, string> = {
  ...{
    en: 'en-GB',
    lt: 'lt-LT',
    es: 'es-ES',
    fi: 'fi-FI',
    ro: 'ro-RO',
    el: 'el-GR',
    lv: 'lv-LV',
    pt: 'pt-PT',
  },
};
const FONT = 'Calibri';
const LINK = '123F8C';
const GREY = '51596B';
/** Twentieths of a point, in which Word measures. */
const POINT = 20;
const MARGIN = 50 * POINT;
/** Room for the page's number under the footnotes. */
const BOTTOM = 70 * POINT;
const A4 = { width: 11_906, height: 16_838 };
const CELL_SIZE = 18;

/** The briefing as a Word document: real headings, real footnotes, each text under its language. */
export function docxDocument(content: BriefingContent): Promise<Uint8Array> {
  const language = content.language as BriefingLanguage;
  const writer = new Writer(TEXTS[language], content);
  const body = writer.body();
  const document = new Document({
    title: clean(content.title),
    description: clean(content.notices.join(' ')),
    creator: 'PPI Atlas',
    lastModifiedBy: 'PPI Atlas',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 22, language: { value: LOCALES[language] } },
          // Without its rule some word processors take the line for an exact height, which large letters overrun.
          paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
        },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading1: {
          run: { size: 28, bold: true },
          paragraph: { keepNext: true, spacing: { before: 320, after: 120 } },
        },
        heading2: {
          run: { size: 24, bold: true },
          paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
        },
        footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40 } } },
      },
    },
    footnotes: Object.fromEntries(
      content.footnotes.map((footnote) => [footnote.number, { children: [writer.footnote(footnote)] }]),
    ),
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: BOTTOM, left: MARGIN } },
        },
        footers: { default: writer.pageFooter() },
        children: body,
      },
    ],
  });
  return Packer.toBuffer(document);
}

class Writer {
  /** A word processor numbers each reference anew, so only the first one is a footnote; later ones point to it. */
  private readonly seen = new Set<number>();

  constructor(
    private readonly texts: BriefingTexts,
    private readonly content: BriefingContent,
  ) {}

  body(): (Paragraph | Table)[] {
    const { title, notices, sections, closing } = this.content;
    return [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
      ...notices.map((text) => new Paragraph({ children: [run(text, { italics: true })] })),
      ...sections.flatMap((section) => [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(section.title)] }),
        ...section.blocks.flatMap((block) => this.block(block)),
      ]),
      ...closing.map(
        (text, index) =>
          new Paragraph({
            spacing: { before: index === 0 ? 480 : 0 },
            children: [run(text, { size: 18, color: GREY })],
          }),
      ),
    ];
  }

  private block(block: Block): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'paragraph':
        return [new Paragraph({ children: [run(block.text)] })];
      case 'heading':
        return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: this.line(block.parts) })];
      case 'statements': {
        const label = run(`${block.label}${block.items.length === 1 ? ': ' : ':'}`, { bold: true });
        const [only] = block.items;
        if (only && block.items.length === 1) {
          return [new Paragraph({ children: [label, ...this.line(only)] })];
        }
        return [
          new Paragraph({ keepNext: true, children: [label] }),
          ...block.items.map((parts) => new Paragraph({ bullet: { level: 0 }, children: this.line(parts) })),
        ];
      }
      case 'table':
        // A paragraph after it, or two tables would become one.
        return [this.table(block), new Paragraph({})];
    }
  }

  private table({ columns, rows }: TableBlock): Table {
    const widths = columnWidths(columns.length).map((points) => Math.round(points * POINT));
    const cell = (children: ParagraphChild[], column: number): TableCell =>
      new TableCell({
        width: { size: widths[column]!, type: WidthType.DXA },
        margins: { top: 40, bottom: 40, left: 80, right: 80 },
        children: [new Paragraph({ spacing: { after: 0 }, children })],
      });
    return new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      rows: [
        new TableRow({
          tableHeader: true,
          children: columns.map((text, column) => cell([run(text, { bold: true, size: CELL_SIZE })], column)),
        }),
        ...rows.map(
          (cells) =>
            new TableRow({
              cantSplit: true,
              children: cells.map((parts, column) => cell(this.line(parts, CELL_SIZE), column)),
            }),
        ),
      ],
    });
  }

  private line(parts: readonly Part[], size?: number): ParagraphChild[] {
    return parts.flatMap((part) => this.part(part, size));
  }

  private part({ kind, text, lang, footnotes }: Part, size: number | undefined): ParagraphChild[] {
    const [open, close] = this.texts.quotationMarks;
    const shown = kind === 'quote' ? `${open}${text}${close}` : text;
    const grey = kind === 'not-stated' ? { italics: true, color: GREY } : {};
    const sized = size ? { size } : {};
    return [
      run(shown, { ...languageOf(lang), ...grey, ...sized }),
      ...footnotes.flatMap((number, index) => [
        ...(index > 0 ? [run(', ', { superScript: true })] : []),
        this.reference(number),
      ]),
    ];
  }

  private reference(number: number): ParagraphChild {
    const id = `ref-${number}`;
    if (this.seen.has(number)) {
      return new InternalHyperlink({
        anchor: id,
        children: [run(String(number), { superScript: true, color: LINK })],
      });
    }
    this.seen.add(number);
    return new Bookmark({ id, children: [new FootnoteReferenceRun(number)] });
  }

  footnote({ recordTitle, recordLang, recordLabel, fieldLabel, quote, isRaw, ...from }: Footnote): Paragraph {
    const [open, close] = this.texts.quotationMarks;
    const raw = isRaw ? `: ${open}${quote}${close}` : '';
    const lang = recordLang === this.content.language ? null : recordLang;
    return new Paragraph({
      children: [
        run(` ${recordTitle}`, languageOf(lang)),
        run(` · ${recordLabel} · ${fieldLabel}${raw}`),
        ...this.source(from),
      ],
    });
  }

  private source({ sourceName, sourceUrl }: Pick<Footnote, 'sourceName' | 'sourceUrl'>): ParagraphChild[] {
    if (sourceUrl === null) return [];
    const url = webAddress(sourceUrl);
    const before = run(` · ${this.texts.source}: ${sourceName ? `${sourceName}, ` : ''}`);
    if (!url) return [before, run(sourceUrl)];
    const address = run(url.href, { color: LINK, underline: {} });
    return [before, new ExternalHyperlink({ link: url.href, children: [address] })];
  }

  pageFooter(): Footer {
    const [before = '', between = '', after = ''] = this.texts.page.split(/\{\{(?:page|pages)\}\}/);
    // The other way round, a language would name the number of pages first.
    const isPageFirst = this.texts.page.indexOf('{{page}}') < this.texts.page.indexOf('{{pages}}');
    const numbers = [PageNumber.CURRENT, PageNumber.TOTAL_PAGES];
    const [first, second] = isPageFirst ? numbers : numbers.reverse();
    const children = [before, first!, between, second!, after].filter((text) => text !== '');
    return new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.END,
          children: [new TextRun({ children, size: 18, color: GREY })],
        }),
      ],
    });
  }
}

type RunOptions = Exclude<ConstructorParameters<typeof TextRun>[0], string>;

const run = (text: string, options: RunOptions = {}): TextRun =>
  new TextRun({ ...options, text: clean(text) });

const languageOf = (lang: string | null): RunOptions => (lang ? { language: { value: lang } } : {});

/** XML has no place for some characters that a text may hold. */
const clean = (text: string): string =>
  text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
