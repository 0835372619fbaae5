import { NeedInput } from '#challenges';
import { Whole } from '#validation';

export const MAX_NEAR_NEEDS = 50;

export class SimilarPreviewInput extends NeedInput {
  @Whole(1, MAX_NEAR_NEEDS, { description: 'Needs wanted, default 10', example: 10 })
  limit: number = 10;
}
