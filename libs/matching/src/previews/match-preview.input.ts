import { NeedInput } from '#challenges';
import { ListOf, Whole } from '#validation';
import { TARGET_TYPES, type TargetType } from '../matcher/index.js';

export class MatchPreviewInput extends NeedInput {
  @ListOf(TARGET_TYPES, { description: 'What to look for; default both' })
  targets: TargetType[] = [...TARGET_TYPES];

  @Whole(1, 200, { description: 'Matches of each target, default 10', example: 10 })
  limit: number = 10;
}
