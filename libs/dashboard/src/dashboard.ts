import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { JobHealth, type JobsHealth } from '#jobs';

const SHOWN_TO_REVIEW = 10;

export interface Holdings {
  knowledge: number;
  suppliers: number;
  /** Knowledge items and suppliers that nobody has written to for a year. */
  unchangedForAYear: number;
}

/** How many challenges came how far; each stage counts those of the stage before. Drafts are not counted. */
export interface Funnel {
  challenges: number;
  /** A match run has succeeded, whatever became of later ones. */
  matched: number;
  /** A decision on one of its matches stands. */
  reviewed: number;
  /** A match has been accepted. */
  accepted: number;
}

export interface ToReview {
  challengeId: string;
  title: string;
  language: string | null;
  matches: number;
  matchedAt: Date;
}

export interface CountryCounts {
  /** Null for records that state none. */
  country: string | null;
  /** Published ones. */
  challenges: number;
  suppliers: number;
}

export interface AgencyState {
  holdings: Holdings;
  /** By status. */
  challenges: { draft: number; published: number; closed: number };
  funnel: Funnel;
  /** Published challenges with matches and no standing decision on any; those that wait longest first. */
  toReview: { total: number; items: ToReview[] };
  countries: CountryCounts[];
  jobs: JobsHealth;
}

/**
 * The run of each challenge that found matches last, and the challenges with a standing decision: of the reviews of a match the
 * newest one counts, and one without a decision has undone what was decided.
 */
const RUNS_AND_DECISIONS = `
  WITH run AS (
    SELECT DISTINCT ON (challenge_id) challenge_id, id, matched_at FROM match_runs
    WHERE matched_at IS NOT NULL ORDER BY challenge_id, matched_at DESC
  ), decided AS (
    SELECT challenge_id, bool_or(decision = 'accepted') AS accepted FROM (
      SELECT DISTINCT ON (challenge_id, target_type, target_id) challenge_id, decision FROM reviews
      ORDER BY challenge_id, target_type, target_id, number DESC
    ) AS newest WHERE decision IS NOT NULL GROUP BY challenge_id
  )`;

/** What an agency sees first: read from the records as they stand, in one round of queries. */
@Injectable()
export class Dashboard {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobHealth: JobHealth,
  ) {}

  async look(): Promise<AgencyState> {
    const [holdings, stages, items, countries, jobs] = await Promise.all([
      this.holdings(),
      this.stages(),
      this.toReview(),
      this.countries(),
      this.jobHealth.look(),
    ]);
    const { draft, published, closed, toReview, ...funnel } = stages;
    return {
      holdings,
      challenges: { draft, published, closed },
      funnel,
      toReview: { total: toReview, items },
      countries,
      jobs,
    };
  }

  private async holdings(): Promise<Holdings> {
    const [row] = await this.dataSource.query<Holdings[]>(`
      SELECT (SELECT count(*) FROM knowledge_items)::int AS knowledge,
             (SELECT count(*) FROM suppliers)::int AS suppliers,
             ((SELECT count(*) FROM knowledge_items WHERE updated_at < now() - interval '1 year')
               + (SELECT count(*) FROM suppliers WHERE updated_at < now() - interval '1 year'))::int
               AS "unchangedForAYear"`);
    return row!;
  }

  private async stages(): Promise<Funnel & AgencyState['challenges'] & { toReview: number }> {
    type Stages = Funnel & AgencyState['challenges'] & { toReview: number };
    const [row] = await this.dataSource.query<Stages[]>(`${RUNS_AND_DECISIONS}
      SELECT count(*) FILTER (WHERE status = 'draft')::int AS draft,
             count(*) FILTER (WHERE status = 'published')::int AS published,
             count(*) FILTER (WHERE status = 'closed')::int AS closed,
             count(*) FILTER (WHERE status <> 'draft')::int AS challenges,
             count(*) FILTER (WHERE status <> 'draft' AND run.id IS NOT NULL)::int AS matched,
             count(*) FILTER (WHERE status <> 'draft' AND run.id IS NOT NULL AND accepted IS NOT NULL)::int AS reviewed,
             count(*) FILTER (WHERE status <> 'draft' AND run.id IS NOT NULL AND accepted)::int AS accepted,
             count(*) FILTER (WHERE status = 'published' AND run.id IS NOT NULL AND accepted IS NULL)::int AS "toReview"
      FROM challenges
      LEFT JOIN run ON run.challenge_id = challenges.id
      LEFT JOIN decided ON decided.challenge_id = challenges.id`);
    return row!;
  }

  private toReview(): Promise<ToReview[]> {
    return this.dataSource.query(
      `${RUNS_AND_DECISIONS}
      SELECT "challengeId", title, language, "matchedAt", (SELECT count(*) FROM matches WHERE run_id = waiting."runId")::int AS matches FROM (
        SELECT challenges.id AS "challengeId", title, language, run.id AS "runId", matched_at AS "matchedAt"
        FROM challenges JOIN run ON run.challenge_id = challenges.id
        WHERE status = 'published' AND NOT EXISTS (SELECT FROM decided WHERE decided.challenge_id = challenges.id)
        ORDER BY matched_at, challenges.id LIMIT $1
      ) AS waiting ORDER BY "matchedAt", "challengeId"`,
      [SHOWN_TO_REVIEW],
    );
  }

  private countries(): Promise<CountryCounts[]> {
    return this.dataSource.query(`
      SELECT country, sum(challenges)::int AS challenges, sum(suppliers)::int AS suppliers FROM (
        SELECT country, count(*) AS challenges, 0 AS suppliers FROM challenges WHERE status = 'published'
        GROUP BY country
        UNION ALL SELECT country, 0, count(*) FROM suppliers GROUP BY country
      ) AS counted GROUP BY country ORDER BY sum(challenges) + sum(suppliers) DESC, country`);
  }
}
