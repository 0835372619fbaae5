import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Challenges } from '#challenges';
import { EditorName } from '#identity';
import { ReviewInput, Reviews, UndoInput } from '#reviews';
import { ApiProblems } from '../api-problems.js';
import { EditorOnly } from '../editor-only.js';
import { ReviewDto, ReviewListQueryDto, ReviewPageDto, toReviewDto, toReviewQuery } from './review.dto.js';

@ApiTags('reviews')
@ApiProblems(400, 404, 429)
@EditorOnly()
@Controller('challenges/:id/reviews')
export class ReviewsController {
  constructor(
    private readonly challenges: Challenges,
    private readonly reviews: Reviews,
  ) {}

  /** Every decision on a match of the challenge, and every undoing of one. */
  @Get()
  @ApiOkResponse({ type: ReviewPageDto })
  async list(@Param('id') id: string, @Query() query: ReviewListQueryDto): Promise<ReviewPageDto> {
    await this.challenges.get(id);
    const { reviews, total } = await this.reviews.history(id, toReviewQuery(query));
    return { items: reviews.map(toReviewDto), total, page: query.page, pageSize: query.pageSize };
  }

  /** Decides on a match; 409 when somebody else has reviewed it since. */
  @Post()
  @ApiCreatedResponse({ type: ReviewDto })
  @ApiProblems(409)
  async decide(
    @Param('id') id: string,
    @Body() input: ReviewInput,
    @EditorName() reviewer: string,
  ): Promise<ReviewDto> {
    return toReviewDto(await this.reviews.decide(id, input, reviewer));
  }

  /** Goes back to what held before the newest decision on a match; what was undone stays in the history. */
  @Post('undo')
  @ApiCreatedResponse({ type: ReviewDto })
  @ApiProblems(409)
  async undo(
    @Param('id') id: string,
    @Body() input: UndoInput,
    @EditorName() reviewer: string,
  ): Promise<ReviewDto> {
    return toReviewDto(await this.reviews.undo(id, input, reviewer));
  }
}
