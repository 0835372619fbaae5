import { randomUUID } from 'node:crypto';
import { until } from '../../e2e/harness/until.js';
import { TOKEN } from './product.js';

/** What the shipped corpus has answers to. */
export const need = {
  title: 'Patients miss outpatient appointments',
  description: 'One in eight booked patients does not come, and staff phone them by hand the day before.',
  language: 'en',
  sectors: ['health'],
};

export type Collection = 'knowledge' | 'suppliers' | 'challenges';

async function call(method: string, path: string, body?: object, headers = {}): Promise<Response> {
  const answer = await fetch(`${process.env.TEST_ATLAS_URL}/api/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${TOKEN}`,
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

/** Stores a record by the API as an editor would, under an id of its own, and gives that. */
export async function store(collection: Collection, fields: object): Promise<string> {
  const id = `test-${randomUUID()}`;
  await call('POST', collection, { id, ...fields });
  return id;
}

/** Changes a record that was just stored, as another editor would. */
export async function change(collection: Collection, id: string, fields: object): Promise<void> {
  await call('PATCH', `${collection}/${id}`, fields, { 'if-match': '"1"' });
}

export async function read(collection: Collection, id: string): Promise<Record<string, unknown>> {
  return (await (await call('GET', `${collection}/${id}`)).json()) as Record<string, unknown>;
}

export async function startMatchRun(challenge: string): Promise<string> {
  const started = await call('POST', `challenges/${challenge}/match-runs`);
  return `match-runs/${((await started.json()) as { runId: string }).runId}`;
}

export const untilSucceeded = (path: string): Promise<unknown> =>
  until(
    async () => {
      const { status } = (await (await call('GET', path)).json()) as { status: string };
      if (status === 'failed') throw new Error(`${path} has failed`);
      return status === 'succeeded';
    },
    { what: path, withinMs: 60_000 },
  );

/** A challenge with matches. */
export async function storeMatched(fields: object = need): Promise<string> {
  const challenge = await store('challenges', fields);
  await untilSucceeded(await startMatchRun(challenge));
  return challenge;
}

/** A briefing of the challenge, made to its end. */
export async function makeBriefing(challenge: string): Promise<string> {
  const started = await call('POST', `challenges/${challenge}/briefings`, { language: 'en' });
  const { briefingId } = (await started.json()) as { briefingId: string };
  await untilSucceeded(`briefings/${briefingId}`);
  return briefingId;
}

/** What is told of a match, as far as tests change it. */
export interface Match {
  reasons: {
    kind: string;
    text: string;
    weight: number;
    evidence: object[];
    words?: string[];
    record?: object;
  }[];
  missing: string[];
  gaps?: object[];
  alsoAs: object[];
}

export async function previewMatches(): Promise<{ knowledge: Match[] }> {
  return (await (await call('POST', 'match-previews', need)).json()) as { knowledge: Match[] };
}

/** Decides on the best cases of a challenge that was matched, one after the other. */
export async function review(
  challenge: string,
  decisions: { decision: 'accepted' | 'rejected' | 'deferred'; why: string | null }[],
): Promise<void> {
  const answer = await call('GET', `challenges/${challenge}/matches?target=knowledge`);
  const { run, items } = (await answer.json()) as {
    run: { id: string };
    items: { target: { type: string; id: string } }[];
  };
  for (const [index, decision] of decisions.entries()) {
    const { type, id } = items[index]!.target;
    const body = { runId: run.id, targetType: type, targetId: id, after: 0, ...decision };
    await call('POST', `challenges/${challenge}/reviews`, body);
  }
}
