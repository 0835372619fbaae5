import { randomUUID } from 'node:crypto';
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
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}`, ...headers },
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

export async function startMatchRun(challenge: string): Promise<void> {
  await call('POST', `challenges/${challenge}/match-runs`);
}
