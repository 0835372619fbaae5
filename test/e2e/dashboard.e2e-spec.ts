import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, Atlas } from './harness/atlas.js';
import { expectProblem } from './harness/problems.js';
import { challenge, knowledgeItem, supplier } from './harness/records.js';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await Atlas.start();
  await atlas.editor.post(`${API}/knowledge`).send(knowledgeItem({ id: 'item', country: 'LT' }));
  await atlas.editor.post(`${API}/suppliers`).send(supplier({ id: 'maker', country: 'FI' }));
  for (const [id, fields] of Object.entries({
    unmatched: { country: 'LT' },
    waiting: { country: 'LT', title: 'Waits for a review' },
    accepted: { country: null },
    undone: { country: 'LT' },
    draft: { status: 'draft', country: 'GR' },
    closed: { status: 'closed' },
  })) {
    const answer = await atlas.editor.post(`${API}/challenges`).send(challenge({ id, ...fields }));
    expect([id, answer.status]).toEqual([id, 201]);
  }
  await atlas.settled();
  // What match runs and people leave behind; that these write it so is for their own tests.
  for (const id of ['waiting', 'accepted', 'undone', 'draft']) {
    await atlas.query(
      `WITH run AS (
         INSERT INTO match_runs (challenge_id, challenge_revision, of_draft, algorithm, status, progress, matched_at)
         VALUES ($1, 1, $1 = 'draft', 'a', 'succeeded', 100, now()) RETURNING id
       )
       INSERT INTO matches (run_id, target_type, target_id, rank, score, target, reasons, missing, also_as)
       SELECT id, 'knowledge', 'item', 1, 50, '{}', '[]', '[]', '[]' FROM run`,
      [id],
    );
  }
  await review('accepted', 1, 'deferred');
  await review('accepted', 2, 'accepted');
  await review('undone', 1, 'accepted');
  await review('undone', 2, null);
});
afterAll(() => atlas.stop());

const review = (challengeId: string, number: number, decision: string | null) =>
  atlas.query(
    `INSERT INTO reviews (challenge_id, target_type, target_id, number, decision, undoes, target_title,
                          challenge_revision, algorithm, rank, score, reviewer)
     VALUES ($1, 'knowledge', 'item', $2, $3, $4, 'Title', 1, 'a', 1, 50, 'admin')`,
    [challengeId, number, decision, decision === null ? number - 1 : null],
  );

const look = async () => (await atlas.editor.get(`${API}/dashboard`)).body;

describe('the dashboard', () => {
  it('is for editors alone', async () => {
    expectProblem(await atlas.visitor.get(`${API}/dashboard`), { status: 401, code: 'TOKEN_REQUIRED' });
  });

  it('counts records, and challenges by status', async () => {
    expect(await look()).toMatchObject({
      holdings: { knowledge: 1, suppliers: 1, unchangedForAYear: 0 },
      challenges: { draft: 1, published: 4, closed: 1 },
    });
  });

  it('counts records that nobody has written to for a year', async () => {
    await atlas.query(`UPDATE suppliers SET updated_at = now() - interval '13 months'`);

    expect((await look()).holdings.unchangedForAYear).toBe(1);
  });

  it('says how far challenges came; what was undone is not decided, and drafts do not count', async () => {
    expect((await look()).funnel).toEqual({ challenges: 5, matched: 3, reviewed: 1, accepted: 1 });
  });

  it('lists the challenges that wait for a review, with their matches', async () => {
    const { toReview } = await look();

    expect(toReview.total).toBe(2);
    expect(toReview.items).toEqual([
      expect.objectContaining({ challengeId: 'waiting', title: 'Waits for a review', matches: 1 }),
      expect.objectContaining({ challengeId: 'undone', matches: 1 }),
    ]);
  });

  it('counts published challenges and suppliers by country', async () => {
    expect((await look()).countries).toEqual([
      { country: 'LT', challenges: 3, suppliers: 0 },
      { country: 'FI', challenges: 0, suppliers: 1 },
      { country: null, challenges: 1, suppliers: 0 },
    ]);
  });

  it('tells of every lane of jobs, of failures, and when records last became searchable', async () => {
    await atlas.query(
      `INSERT INTO outbox (job_name, job_id, payload, published_at, finished_at, outcome)
       VALUES ('match-challenge', 'x', '{}', now(), now(), 'failed')`,
    );
    const { jobs } = await look();

    expect(jobs.lanes.map(({ lane }: { lane: string }) => lane)).toEqual([
      'imports',
      'indexing',
      'embedding',
      'matching',
      'previews',
      'briefings',
      'quality',
    ]);
    expect(jobs.lanes[3]).toEqual({ lane: 'matching', waiting: 0, active: 0, failed: 1, oldestSince: null });
    expect(jobs.unpublished).toBe(0);
    expect(Date.parse(jobs.lastIndexedAt)).not.toBeNaN();
  });

  it('tells what it can while the queue is away', async () => {
    await atlas.query('ALTER TABLE bullmq.job RENAME TO job_away');
    const { jobs } = await look();
    await atlas.query('ALTER TABLE bullmq.job_away RENAME TO job');

    expect(jobs.lanes[1]).toMatchObject({ lane: 'indexing', waiting: null, active: null });
  });
});
