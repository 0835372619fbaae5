/**
 * What a briefing says, as it was composed: a snapshot that stays as it is whatever becomes of the records. All formats
 * and the page of the app are made of it alone.
 */
export interface BriefingContent {
  /** ISO 639-1, of the briefing's own words. */
  language: string;
  title: string;
  /** `title` quotes the challenge, whose language may be another; null when it cannot be told. */
  challenge: { id: string; revision: number; title: string; language: string | null };
  version: number;
  /** ISO 8601. */
  preparedAt: string;
  /** Of the matcher that found cases and suppliers. */
  algorithm: string;
  /** Sentences that stand before everything: when it was made, and what it is not. */
  notices: string[];
  sections: BriefingSection[];
  footnotesTitle: string;
  footnotes: Footnote[];
  /** Sentences at the end: from how many records, by which algorithm. */
  closing: string[];
}

export interface BriefingSection {
  /** Unique in the briefing; fit for an anchor. */
  id: string;
  title: string;
  blocks: Block[];
}

export type Block = ParagraphBlock | HeadingBlock | StatementsBlock | TableBlock;

/** The briefing's own words, which claim nothing of a record. */
export interface ParagraphBlock {
  kind: 'paragraph';
  text: string;
}
export interface HeadingBlock {
  kind: 'heading';
  parts: Part[];
}
/** One statement, or a list of them, under a label of the briefing's own. */
export interface StatementsBlock {
  kind: 'statements';
  label: string;
  items: Part[][];
}
export interface TableBlock {
  kind: 'table';
  caption: string;
  columns: string[];
  /** Rows of cells; the first cell heads its row. */
  rows: Part[][][];
}

export const PART_KINDS = ['text', 'quote', 'value', 'not-stated'] as const;

/**
 * A piece of a line. A `quote` is words of a record, a `value` says a field of one in the words of the briefing: both
 * are claims and name the footnotes that hold them. `text` claims nothing; `not-stated` says that no record does.
 */
export interface Part {
  kind: (typeof PART_KINDS)[number];
  text: string;
  /** ISO 639-1 where it is not that of the briefing; null where it is, or where it is not known. */
  lang: string | null;
  footnotes: number[];
}

export const SOURCE_TYPES = ['challenge', 'knowledge', 'supplier'] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

/** Where a claim stands: these words in this field of this record, which has them from this source. */
export interface Footnote {
  /** From 1, in the order in which the text first needs them. */
  number: number;
  record: { type: SourceType; id: string; revision: number };
  recordTitle: string;
  recordLang: string | null;
  /** Kind, id and revision of the record in words. */
  recordLabel: string;
  field: string;
  fieldLabel: string;
  /** Exactly as the record states it: a passage, an entry of a list, or a number or code as text. */
  quote: string;
  /** True for a number or code, which the text shows in other words. */
  isRaw: boolean;
  sourceName: string | null;
  /** Null for a challenge, which is its own source. */
  sourceUrl: string | null;
}
