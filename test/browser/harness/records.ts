import { randomUUID } from 'node:crypto';
import { TOKEN } from './product.js';

/** What the shipped corpus has answers to. */
export const need = {
  title: 'Patients miss outpatient appointments',
  description: 'One in eight booked patients does not come, and staff phone them by hand the day before.',
  language: 'en',
  sectors: ['health'],
};

/** Stores a record by the API as an editor would, under an id of its own, and gives that. */
export async function store(kind: 'knowledge' | 'suppliers' | 'challenges', fields: object): Promise<string> {
  const id = `test-${randomUUID()}`;
  const answer = await fetch(`${process.env.TEST_ATLAS_URL}/api/v1/${kind}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ id, ...fields }),
  });
  if (answer.status !== 201) throw new Error(`${kind} answered ${answer.status}: ${await answer.text()}`);
  return id;
}

/** Renames a supplier that was just stored, as another editor would. */
export async function changeName(id: string, name: string): Promise<void> {
  const answer = await fetch(`${process.env.TEST_ATLAS_URL}/api/v1/suppliers/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}`, 'if-match': '"1"' },
    body: JSON.stringify({ name }),
  });
  if (answer.status !== 200) throw new Error(`suppliers answered ${answer.status}: ${await answer.text()}`);
}
