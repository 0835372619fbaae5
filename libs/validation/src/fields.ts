import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
  NotEquals,
  ValidateBy,
} from 'class-validator';
import { COUNTRIES, CPV_PATTERN, isConceptId, SECTORS } from '#vocabulary';
import { IsPlainText } from './plain-text.js';
import { UUID_PATTERN } from './uuid.js';

/** Field rules of inputs: what is accepted and what the OpenAPI page says of it stand in one place. */
export interface FieldOptions {
  /** May be left out or null, meaning "not stated". Default false. */
  nullable?: boolean;
  description?: string;
  example?: unknown;
}

/** Ids are part of addresses and job ids, which must not be all digits. */
const ID_PATTERN = /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Where the app has the form of a record that is not stored yet. */
const TAKEN_ID = 'new';

function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const { nullable = false, description, example } = options;
  const documented = ApiProperty({
    ...schema,
    ...(description && { description }),
    ...(example !== undefined && { example }),
    ...(nullable && { nullable: true, required: false }),
  } as ApiPropertyOptions);
  return applyDecorators(documented, ...rules, ...(nullable ? [IsOptional()] : []));
}

export interface TextOptions extends FieldOptions {
  /** Line ends allowed. Default false. */
  multiline?: boolean;
}

export const Text = (maxLength: number, options: TextOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, minLength: 1, maxLength },
    IsPlainText(maxLength, { multiline: options.multiline ?? false }),
  );

export const RecordId = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, maxLength: 100, pattern: ID_PATTERN.source },
    Matches(ID_PATTERN, {
      message: '$property must consist of lower-case letters, digits and hyphens, with at least one letter',
    }),
    NotEquals(TAKEN_ID, {
      message: `$property must not be ${TAKEN_ID}: pages for new records have that address. Choose another id.`,
    }),
    IsPlainText(100),
  );

export const Uuid = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'uuid' },
    Matches(UUID_PATTERN, { message: '$property must be a UUID' }),
  );

export const OneOf = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(options, { enum: [...values], type: String }, IsIn(values));

/** A list may be left out, meaning "nothing stated"; repeated values are faults where `values` is given. */
export const TextList = (
  maxItems: number,
  maxLength: number,
  options: FieldOptions = {},
): PropertyDecorator =>
  field(
    options,
    { type: [String], maxItems, required: false },
    IsArray(),
    ArrayMaxSize(maxItems),
    IsPlainText(maxLength, { each: true }),
  );

export const ListOf = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { enum: [...values], isArray: true, required: false },
    IsArray(),
    ArrayUnique(),
    IsIn(values, { each: true }),
  );

export const SectorList = (options: FieldOptions = {}): PropertyDecorator =>
  ListOf(SECTORS, { example: ['health', 'it'], ...options });

export const CpvList = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { description: 'CPV codes, 8 digits, without the check digit', example: ['72000000'], ...options },
    { type: [String], maxItems: 50, required: false },
    IsArray(),
    ArrayMaxSize(50),
    ArrayUnique(),
    Matches(CPV_PATTERN, { each: true, message: 'each value in $property must be a CPV code of 8 digits' }),
  );

export const ConceptList = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { description: 'Ids of concepts of the vocabulary', example: ['missed-appointment'], ...options },
    { type: [String], maxItems: 50, required: false },
    IsArray(),
    ArrayMaxSize(50),
    ArrayUnique(),
    ValidateBy(
      {
        name: 'isConcept',
        validator: {
          validate: (value) => typeof value === 'string' && isConceptId(value),
          defaultMessage: () =>
            'each value in $property must be the id of a concept, such as missed-appointment',
        },
      },
      { each: true },
    ),
  );

export const Country = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { description: 'ISO 3166-1 alpha-2, or EU for several countries', example: 'LT', ...options },
    { type: String, minLength: 2, maxLength: 2 },
    IsIn(COUNTRIES, { message: '$property must be a two-letter country code (ISO 3166), or EU for several' }),
  );

export const Nuts = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { description: 'NUTS code (Greece: EL)', example: 'ES53', ...options },
    { type: String, maxLength: 5 },
    Matches(/^[A-Z]{2}[A-Z0-9]{0,3}$/, { message: '$property must be a NUTS code such as ES53' }),
  );

export const LanguageCode = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { description: 'ISO 639-1', example: 'en', ...options },
    { type: String, minLength: 2, maxLength: 2 },
    Matches(/^[a-z]{2}$/, { message: '$property must be a two-letter language code (ISO 639-1)' }),
  );

export const LanguageList = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { description: 'ISO 639-1', example: ['en', 'lt'], ...options },
    { type: [String], maxItems: 50, required: false },
    IsArray(),
    ArrayMaxSize(50),
    ArrayUnique(),
    Matches(/^[a-z]{2}$/, {
      each: true,
      message: 'each value in $property must be a two-letter language code',
    }),
  );

export const Whole = (min: number, max: number, options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'integer', minimum: min, maximum: max }, IsInt(), Min(min), Max(max));

export const Year = (options: FieldOptions = {}): PropertyDecorator =>
  Whole(1900, 2200, { example: 2021, ...options });

export const Euros = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { description: 'Euros', example: 250000, ...options },
    { type: Number, minimum: 0, maximum: 1e12 },
    IsNumber({ allowNaN: false, allowInfinity: false }),
    Min(0),
    Max(1e12),
  );

export const WebAddress = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: 'https://example.org/case', ...options },
    { type: String, format: 'uri', maxLength: 2000 },
    ValidateBy({
      name: 'isWebAddress',
      validator: {
        validate: isWebAddress,
        defaultMessage: () => '$property must be a web address that begins with http:// or https://',
      },
    }),
    IsPlainText(2000),
  );

// More is allowed than class-validator's IsUrl knows: sources on the web have underscores, umlauts and braces.
const isWebAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value);
