import { ApiProperty } from '@nestjs/swagger';
import {
  FACET_FIELDS,
  fieldTexts,
  type FacetField,
  type Highlight,
  type HighlightSpan,
  type SearchDocument,
  type SearchHit,
  type SearchPage,
  type TextField,
} from '#search';
import type { SearchQueryDto } from './search-query.dto.js';

export class HighlightSpanDto {
  @ApiProperty({ description: 'Offset in the text, UTF-16 units' })
  start!: number;

  @ApiProperty({ description: 'End, exclusive' })
  end!: number;
}

export class HighlightDto {
  @ApiProperty({ type: String, example: 'title' })
  field!: TextField;

  @ApiProperty({
    description: 'Part of the field around the first words found',
    example: 'Electric buses in use',
  })
  text!: string;

  @ApiProperty({ type: [HighlightSpanDto], description: 'Words found, as offsets in this text' })
  spans!: HighlightSpan[];
}

export class FacetCountDto {
  @ApiProperty({ example: 'health' })
  value!: string;

  @ApiProperty({ example: 12 })
  count!: number;
}

export abstract class SearchPageDto {
  @ApiProperty({ description: 'All that was found, on every page' })
  total!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty()
  pageSize!: number;

  @ApiProperty({
    description: 'How many records each value of a filter would leave',
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: '#/components/schemas/FacetCountDto' } },
  })
  facets!: Partial<Record<FacetField, FacetCountDto[]>>;

  @ApiProperty({ description: 'Time spent searching, in milliseconds' })
  tookMs!: number;
}

const SNIPPET = 240;
const LEAD = 60;

/** The part of a text that shows its first highlight, with the spans moved to it. */
export function toHighlight(document: SearchDocument, { field, item, spans }: Highlight): HighlightDto {
  const text = fieldTexts(document, field)[item] ?? '';
  const first = spans[0]?.start ?? 0;
  const from = text.length <= SNIPPET || first <= LEAD ? 0 : wordStart(text, first - LEAD);
  const to = Math.min(text.length, from + SNIPPET);
  return {
    field,
    text: text.slice(from, to).toWellFormed(),
    spans: spans
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from, end: end - from })),
  };
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(' ', near);
  return space === -1 ? near : space + 1;
}

/** Two digits are enough to compare hits of one answer. */
const roundScore = (score: number): number => Math.round(score * 100) / 100;

export function toPage<T>(
  page: SearchPage,
  query: SearchQueryDto,
  tookMs: number,
  toItem: (document: SearchDocument) => T,
): SearchPageDto & { items: (T & { score: number; highlights: HighlightDto[] })[] } {
  return {
    items: page.hits.map(({ document, score, highlights }: SearchHit) => ({
      ...toItem(document),
      score: roundScore(score),
      highlights: highlights.map((highlight) => toHighlight(document, highlight)),
    })),
    total: page.total,
    page: query.page,
    pageSize: query.pageSize,
    facets: Object.fromEntries(FACET_FIELDS.map((field) => [field, page.facets[field] ?? []])),
    tookMs: Math.round(tookMs * 10) / 10,
  };
}
