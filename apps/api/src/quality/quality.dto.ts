import { ApiProperty } from '@nestjs/swagger';
import { JUDGED_COLLECTIONS, type Estimate, type MetricName } from '#matching';
import type { QualityState } from '#quality';
import type { Collection } from '#search';

export const QUALITY_STATUSES = ['measured', 'not-measured-yet'] as const;

class EstimateDto implements Estimate {
  @ApiProperty({ example: 0.62 })
  mean!: number;

  @ApiProperty({ nullable: true, type: Number, description: 'Null where one challenge alone is judged' })
  low!: number | null;

  @ApiProperty({ nullable: true, type: Number })
  high!: number | null;
}

class MetricsDto implements Record<MetricName, Estimate> {
  @ApiProperty({ description: 'nDCG@10' })
  ndcg10!: EstimateDto;

  @ApiProperty({ description: 'P@5' })
  precision5!: EstimateDto;

  @ApiProperty({ description: 'recall@50' })
  recall50!: EstimateDto;

  @ApiProperty({ description: 'Mean of 1 / rank of the first relevant record' })
  mrr!: EstimateDto;
}

class SystemDto {
  @ApiProperty({ example: 'PPI Atlas' })
  system!: string;

  @ApiProperty({ required: false, description: 'Given for a difference: what is taken away' })
  against?: string;

  @ApiProperty()
  metrics!: MetricsDto;
}

class FiguresDto {
  @ApiProperty({ enum: JUDGED_COLLECTIONS })
  target!: Collection;

  @ApiProperty({ description: 'A language code, a sector, `other languages` or `all`', example: 'en' })
  group!: string;

  @ApiProperty({ description: 'Challenges that the means are taken over' })
  challenges!: number;

  @ApiProperty({ description: 'Challenges to which no record of the target is relevant' })
  leftOut!: number;

  @ApiProperty({ type: [SystemDto], description: 'Empty when all are left out' })
  systems!: SystemDto[];

  @ApiProperty({ type: [SystemDto], description: 'The first system less the others, paired by challenge' })
  differences!: SystemDto[];
}

class ParityQualityDto {
  @ApiProperty()
  challenges!: number;

  @ApiProperty({ description: 'nDCG@10 in this language' })
  own!: number;

  @ApiProperty({ description: 'nDCG@10 of the same challenges in English' })
  english!: number;
}

class ParityDto {
  @ApiProperty({ enum: JUDGED_COLLECTIONS })
  target!: Collection;

  @ApiProperty({ example: 'lt' })
  language!: string;

  @ApiProperty()
  needs!: number;

  @ApiProperty({ description: 'Share of the first five matches that the English text of the need finds too' })
  shared!: EstimateDto;

  @ApiProperty({ nullable: true, type: ParityQualityDto, description: 'Null where none is judged' })
  quality!: ParityQualityDto | null;
}

class ExposureBySizeDto {
  @ApiProperty({ nullable: true, type: String, description: 'Null is not stated', example: 'small' })
  size!: string | null;

  @ApiProperty()
  suppliers!: number;

  @ApiProperty()
  places!: number;

  @ApiProperty()
  placesPerSupplier!: number;
}

class ExposureDto {
  @ApiProperty({ description: 'Needs asked, each language counted' })
  needs!: number;

  @ApiProperty({ description: 'Places in all lists of the first five together' })
  places!: number;

  @ApiProperty({ description: 'All suppliers there are' })
  suppliers!: number;

  @ApiProperty({ description: 'Suppliers that stood in any of the lists' })
  shown!: number;

  @ApiProperty({ nullable: true, type: Number, description: '0 is even, near 1 is one supplier always' })
  gini!: number | null;

  @ApiProperty({ type: [ExposureBySizeDto] })
  bySize!: ExposureBySizeDto[];
}

class JudgementsDto {
  @ApiProperty({ description: 'Digest of the judgements: figures compare where it is the same' })
  version!: string;

  @ApiProperty({ description: 'Judged texts, translations counted' })
  judged!: number;

  @ApiProperty({ description: 'Texts without judgments' })
  parallel!: number;
}

class CorpusDto implements Record<Collection, number> {
  @ApiProperty()
  knowledge!: number;

  @ApiProperty()
  suppliers!: number;
}

class MeasurementDto {
  @ApiProperty({ format: 'date-time' })
  measuredAt!: string;

  @ApiProperty({ example: 'concepts-1' })
  algorithm!: string;

  @ApiProperty({ description: 'Version of the concept vocabulary' })
  vocabulary!: string;

  @ApiProperty()
  judgements!: JudgementsDto;

  @ApiProperty({ description: 'Records at the time' })
  corpus!: CorpusDto;

  @ApiProperty({ description: 'Of the intervals', example: 0.95 })
  confidence!: number;

  @ApiProperty({ type: [FiguresDto] })
  byLanguage!: FiguresDto[];

  @ApiProperty({ type: [FiguresDto] })
  bySector!: FiguresDto[];

  @ApiProperty({ type: [ParityDto] })
  parity!: ParityDto[];

  @ApiProperty()
  exposure!: ExposureDto;

  @ApiProperty({ description: 'Milliseconds that measuring took' })
  tookMs!: number;
}

class PreviewTimesDto {
  @ApiProperty({ description: 'Days looked back upon' })
  days!: number;

  @ApiProperty()
  previews!: number;

  @ApiProperty({ nullable: true, type: Number, description: 'Milliseconds of work, to within a tenth' })
  p50Ms!: number | null;

  @ApiProperty({ nullable: true, type: Number })
  p95Ms!: number | null;
}

export class QualityDto {
  @ApiProperty({ enum: QUALITY_STATUSES })
  status!: (typeof QUALITY_STATUSES)[number];

  @ApiProperty({ nullable: true, type: MeasurementDto, description: 'Null until something was measured' })
  measurement!: MeasurementDto | null;

  @ApiProperty({ description: 'How long match previews took the workers here' })
  previews!: PreviewTimesDto;
}

export function toQualityDto({ measurement, previews }: QualityState): QualityDto {
  if (!measurement) return { status: 'not-measured-yet', measurement: null, previews };
  const { report, ...facts } = measurement;
  return { status: 'measured', measurement: { ...facts, ...report }, previews };
}
