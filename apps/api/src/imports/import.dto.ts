import { ApiProperty } from '@nestjs/swagger';
import { IMPORT_FORMATS, IMPORT_KINDS, type FileImport, type ImportFormat, type ImportKind } from '#exchange';
import { OneOf, Text } from '#validation';

/** Receiving an import is not answered before it has ended. */
const SHOWN_STATUSES = ['queued', 'running', 'succeeded', 'failed'] as const;

export class ImportQueryDto {
  @Text(200, {
    nullable: true,
    description: 'Name of the file; its ending tells what it is, else the content type does',
    example: 'cases.csv.gz',
  })
  fileName: string | null = null;

  @OneOf(['true', 'false'], {
    nullable: true,
    description: 'true checks every row and counts what would be written, and writes nothing',
    example: 'true',
  })
  checkOnly: 'true' | 'false' | null = null;
}

class RowErrorDto {
  @ApiProperty({ description: 'Line of the file on which the row begins, from 1' })
  line!: number;

  @ApiProperty({ description: 'Field as the file names it; empty for the whole row', example: 'budget_eur' })
  path!: string;

  @ApiProperty()
  message!: string;
}

class ImportFaultDto {
  @ApiProperty({ example: 'IMPORT_FILE_UNREADABLE' })
  code!: string;

  @ApiProperty()
  message!: string;
}

/** An import without the errors of its rows. */
export class ImportSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: IMPORT_KINDS })
  collection!: ImportKind;

  @ApiProperty({ enum: IMPORT_FORMATS })
  format!: ImportFormat;

  @ApiProperty({ nullable: true, type: String })
  fileName!: string | null;

  @ApiProperty({ description: 'Of the file as it was sent' })
  bytes!: number;

  @ApiProperty({ description: 'Nothing was or will be written' })
  checkOnly!: boolean;

  @ApiProperty({ enum: SHOWN_STATUSES, description: 'succeeded: read to its end, bad rows or not' })
  status!: string;

  @ApiProperty({ minimum: 0, maximum: 100 })
  progress!: number;

  @ApiProperty({
    description: 'Above 1 after an interruption: records written before it are counted as unchanged',
  })
  begun!: number;

  @ApiProperty({ description: 'Rows taken from the file' })
  read!: number;

  @ApiProperty({ description: 'Records; with checkOnly those that would be created' })
  created!: number;

  @ApiProperty()
  updated!: number;

  @ApiProperty({ description: 'Records that said exactly this already' })
  unchanged!: number;

  @ApiProperty({ description: 'Rows left out because of their errors' })
  rejected!: number;

  @ApiProperty()
  createdAt!: Date;

  @ApiProperty({ nullable: true, type: Date })
  startedAt!: Date | null;

  @ApiProperty({ nullable: true, type: Date })
  finishedAt!: Date | null;

  @ApiProperty({ required: false, description: 'Why it failed' })
  error?: ImportFaultDto;
}

export class ImportDto extends ImportSummaryDto {
  @ApiProperty({
    type: [RowErrorDto],
    description: 'The first 1,000, by line; there when the import has ended',
  })
  errors!: RowErrorDto[];

  @ApiProperty({ description: 'Errors beyond those' })
  errorsLeftOut!: number;
}

export class ImportListDto {
  @ApiProperty({ type: [ImportSummaryDto] })
  items!: ImportSummaryDto[];
}

export function toImportSummary(found: FileImport): ImportSummaryDto {
  const { errors: _errors, errorsLeftOut: _left, errorCode, errorMessage, ...shown } = found;
  return { ...shown, ...(errorCode && { error: { code: errorCode, message: errorMessage ?? '' } }) };
}

export function toImportDto(found: FileImport): ImportDto {
  const { errors, errorsLeftOut } = found;
  return { ...toImportSummary(found), errors, errorsLeftOut };
}
