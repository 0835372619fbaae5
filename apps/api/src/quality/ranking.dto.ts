import { ApiProperty } from '@nestjs/swagger';
import { FEATURE_NAMES, TARGET_TYPES, type RankingRules } from '#matching';

class RankingFeatureDto {
  @ApiProperty({ enum: FEATURE_NAMES, description: 'The `kind` of the reason that it gives' })
  name!: RankingRules['targets'][number]['features'][number]['name'];

  @ApiProperty({ description: 'Points of the score for a full feature', example: 24 })
  points!: number;

  @ApiProperty()
  meaning!: string;
}

class RankingTargetDto {
  @ApiProperty({ enum: TARGET_TYPES })
  target!: RankingRules['targets'][number]['target'];

  @ApiProperty({ type: [RankingFeatureDto], description: 'Most points first; together 100' })
  features!: RankingFeatureDto[];
}

class RankingConstantDto {
  @ApiProperty({ example: 'candidateCases' })
  name!: string;

  @ApiProperty({ example: 150 })
  value!: number;

  @ApiProperty()
  meaning!: string;
}

class RankingFieldDto {
  @ApiProperty({ example: 'title' })
  name!: string;

  @ApiProperty({ example: 3 })
  weight!: number;
}

export class RankingDto implements RankingRules {
  @ApiProperty({ description: 'Changes with any change of scores', example: 'concepts-1' })
  algorithm!: string;

  @ApiProperty({ type: [RankingTargetDto] })
  targets!: RankingTargetDto[];

  @ApiProperty({ type: [RankingConstantDto] })
  constants!: RankingConstantDto[];

  @ApiProperty({ type: [RankingFieldDto], description: 'How much a word counts by the field it stands in' })
  fields!: RankingFieldDto[];
}
