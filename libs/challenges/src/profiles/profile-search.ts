import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** A term that is looked for. */
export interface WantedTerm {
  term: string;
  /** How much of the asking need it is: see `termWeights`. */
  weight: number;
  /** What a challenge gains that says it as much as the asking need does. */
  strength: number;
}

/** Finds challenges by the terms of their profiles; drafts never. */
@Injectable()
export class ProfileSearch {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Ids of the challenges that say most of what is wanted, best first, equal ones by id.
   *
   * @param exceptId the challenge that asks; a need that is not stored has none
   */
  async find(wanted: readonly WantedTerm[], exceptId: string | null, limit: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM (
         SELECT challenge_id AS id, sum(strength * least(1, given.weight / wanted.weight)) AS closeness
         FROM unnest($1::text[], $2::float8[], $3::float8[]) AS wanted (term, weight, strength)
         JOIN challenge_terms AS given USING (term) GROUP BY challenge_id
       ) AS found JOIN challenges USING (id)
       WHERE status <> 'draft' AND id IS DISTINCT FROM $4 ORDER BY closeness DESC, id LIMIT $5`,
      [
        wanted.map(({ term }) => term),
        wanted.map(({ weight }) => weight),
        wanted.map(({ strength }) => strength),
        exceptId,
        limit,
      ],
    );
    return rows.map(({ id }) => id);
  }
}
