import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { analyseQuery } from '#vocabulary';
import { Challenge, type ChallengeStatus } from './challenge.entity.js';

export interface ChallengeQuery {
  /** Words that a challenge must all hold, in any form; empty finds every challenge. */
  text: string;
  /** Values of one filter are alternatives; an empty list lets all pass. */
  sectors: readonly string[];
  countries: readonly string[];
  statuses: readonly ChallengeStatus[];
  offset: number;
  limit: number;
}

export interface ChallengePage {
  challenges: Challenge[];
  /** On all pages. */
  total: number;
}

/** Lists challenges: those that say most of the words asked for first, else those changed last. */
@Injectable()
export class ChallengeList {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Drafts are listed to editors alone. What was written a moment ago is found by its words a moment later. */
  async find(query: ChallengeQuery, toEditor: boolean): Promise<ChallengePage> {
    const found = this.dataSource.createQueryBuilder(Challenge, 'challenge').select('challenge.id', 'id');
    if (!toEditor) found.andWhere(`challenge.status <> 'draft'`);
    const { sectors, countries, statuses } = query;
    if (sectors.length > 0) found.andWhere('challenge.sectors && :sectors', { sectors });
    if (countries.length > 0) found.andWhere({ country: In(countries) });
    if (statuses.length > 0) found.andWhere({ status: In(statuses) });
    addWords(found, query.text);
    const total = await found.getCount();
    const rows = await found
      .addOrderBy('challenge.updated_at', 'DESC')
      .addOrderBy('challenge.id')
      .offset(query.offset)
      .limit(query.limit)
      .getRawMany<{ id: string }>();
    const challenges = await this.dataSource.manager.findBy(Challenge, { id: In(rows.map(({ id }) => id)) });
    const places = new Map(rows.map(({ id }, place) => [id, place]));
    return { challenges: challenges.sort((a, b) => places.get(a.id)! - places.get(b.id)!), total };
  }
}

function addWords(found: SelectQueryBuilder<Challenge>, text: string): void {
  if (text.trim() === '') return;
  const words = analyseQuery(text).map(({ terms }) => terms);
  const wanted = words.flatMap((terms, word) => terms.map((term) => ({ word, term })));
  // A word stands under several terms; it counts once, by the one that the challenge says most.
  found
    .innerJoin(
      `(SELECT challenge_id, sum(weight) AS relevance FROM (
          SELECT challenge_id, word, max(weight) AS weight
          FROM json_to_recordset(:wanted::json) AS wanted (word integer, term text)
          JOIN challenge_terms USING (term) GROUP BY challenge_id, word
        ) AS said GROUP BY challenge_id HAVING count(*) = :words)`,
      'said',
      'said.challenge_id = challenge.id',
      { wanted: JSON.stringify(wanted), words: words.length },
    )
    .orderBy('said.relevance', 'DESC');
}
