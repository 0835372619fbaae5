import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNumber, IsOptional, Matches, Max, Min } from 'class-validator';
import { InvalidInputError } from '#errors';
import { FACET_FIELDS, SORTS, type SearchQuery, type Sort } from '#search';
import { IsPlainText } from '#validation';
import { COUNTRIES, KNOWLEDGE_KINDS, PROCEDURES, SECTORS } from '#vocabulary';

/** Deeper pages would cost more than anybody reads. */
const MAX_RESULTS = 10_000;
const MAX_VALUES = 50;

const asList = ({ value }: { value: unknown }): unknown =>
  value === undefined ? undefined : Array.isArray(value) ? value : [value];
const asNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,15}(\.\d{1,4})?$/.test(value) ? Number(value) : value;

/** A filter that may be repeated; its values are alternatives. */
export const Repeatable = (
  values: readonly string[] | RegExp | number,
  description: string,
): PropertyDecorator =>
  applyDecorators(
    Transform(asList),
    ApiPropertyOptional({
      isArray: true,
      type: String,
      description,
      ...(Array.isArray(values) && { enum: values }),
    }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(MAX_VALUES),
    typeof values === 'number'
      ? IsPlainText(values, { each: true })
      : values instanceof RegExp
        ? Matches(values, { each: true, message: `each $property must be ${description}` })
        : IsIn(values, {
            each: true,
            message: `each $property must be one of: ${values.slice(0, 40).join(', ')}`,
          }),
  );

export const NumberParameter = (
  min: number,
  max: number,
  whole: boolean,
  description: string,
): PropertyDecorator =>
  applyDecorators(
    Transform(asNumber),
    ApiPropertyOptional({ type: whole ? 'integer' : Number, minimum: min, maximum: max, description }),
    IsOptional(),
    whole ? IsInt() : IsNumber(),
    Min(min),
    Max(max),
  );

/** Page of a list. */
export abstract class PageQueryDto {
  @NumberParameter(1, MAX_RESULTS, true, 'From 1')
  page: number = 1;

  @NumberParameter(1, 100, true, 'Items on a page')
  pageSize: number = 20;
}

/** Words and page of a list. */
export abstract class ListQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ description: 'Words in any language', maxLength: 1000, example: 'electric buses' })
  @Transform(({ value }) => (value === '' ? undefined : (value as unknown)))
  @IsOptional()
  @IsPlainText(1000, { multiline: true })
  q?: string;
}

/** Text, filters, order and page of a search. */
export class SearchQueryDto extends ListQueryDto {
  @Repeatable(KNOWLEDGE_KINDS, 'kind of knowledge item')
  kind?: string[];

  @Repeatable(SECTORS, 'sector')
  sector?: string[];

  @Repeatable(COUNTRIES, 'country code')
  country?: string[];

  @Repeatable(PROCEDURES, 'procedure')
  procedure?: string[];

  @Repeatable(200, 'technology, in any case')
  technology?: string[];

  @Repeatable(/^\d{8}$/, 'a CPV code of 8 digits; finds everything below it too')
  cpv?: string[];

  @Repeatable(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'the id of a concept, found with GET /api/v1/vocabulary/concepts; finds narrower ones too',
  )
  concept?: string[];

  @Repeatable(/^[a-z]{2}$/, 'a two-letter language code')
  language?: string[];

  @NumberParameter(1900, 2200, true, 'Earliest year; records without a year are left out')
  yearFrom?: number;

  @NumberParameter(1900, 2200, true, 'Latest year')
  yearTo?: number;

  @NumberParameter(0, 1e12, false, 'Least budget in euros; records without a budget are left out')
  budgetMin?: number;

  @NumberParameter(0, 1e12, false, 'Greatest budget in euros')
  budgetMax?: number;

  @ApiPropertyOptional({ enum: SORTS, default: 'relevance' })
  @IsIn(SORTS)
  sort: Sort = 'relevance';
}

export function toSlice({ page, pageSize }: PageQueryDto): { offset: number; limit: number } {
  if (page * pageSize > MAX_RESULTS) {
    throw new InvalidInputError([
      {
        path: 'page',
        message: `must lie within the first ${MAX_RESULTS} items; narrow the search with filters`,
      },
    ]);
  }
  return { offset: (page - 1) * pageSize, limit: pageSize };
}

/** `concepts` are those that the query's filter stands for. */
export function toSearchQuery(dto: SearchQueryDto, concepts: string[]): SearchQuery {
  const { q, sort, page: _page, pageSize: _pageSize, ...filters } = dto;
  const slice = toSlice(dto);
  refuseReversed(dto, 'yearFrom', 'yearTo');
  refuseReversed(dto, 'budgetMin', 'budgetMax');
  return {
    text: q ?? '',
    filters: { ...filters, concept: concepts },
    sort,
    ...slice,
    facets: FACET_FIELDS,
  };
}

function refuseReversed(
  dto: SearchQueryDto,
  least: 'yearFrom' | 'budgetMin',
  most: 'yearTo' | 'budgetMax',
): void {
  if (dto[least] === undefined || dto[most] === undefined || dto[least] <= dto[most]) return;
  throw new InvalidInputError([{ path: least, message: `must not be greater than ${most}` }]);
}
