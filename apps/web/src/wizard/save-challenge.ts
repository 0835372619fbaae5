import { api, bodyOf, ProblemError, type Challenge, type ChallengeInput } from '../shared/api/index.js';

export type ChallengeContent = Omit<ChallengeInput, 'id'>;

/** Somebody else changed the challenge since it was read; `theirs` is what it says now. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(readonly theirs: Challenge) {
    super('The challenge was changed in the meantime');
  }
}

const isProblem = (error: unknown, code: string): boolean =>
  error instanceof ProblemError && error.code === code;

const read = async (id: string): Promise<Challenge> =>
  (await bodyOf(api.GET('/api/v1/challenges/{id}', { params: { path: { id } } }))) as Challenge;

/** Changes a stored challenge, whose revision was read before; fails with RevisionConflict on another one. */
export async function changeChallenge(
  id: string,
  revision: number,
  content: Partial<ChallengeContent>,
): Promise<Challenge> {
  try {
    const params = { path: { id }, header: { 'If-Match': `"${revision}"` } };
    return (await bodyOf(
      api.PATCH('/api/v1/challenges/{id}', { params, body: content as never }),
    )) as Challenge;
  } catch (error) {
    if (isProblem(error, 'STALE_REVISION')) throw new RevisionConflict(await read(id));
    throw error;
  }
}

/**
 * Stores a new challenge under an id made here. So trying again after an answer that never came makes no second one:
 * what is there already under the id is brought to what is written now.
 */
export async function createChallenge(id: string, content: ChallengeContent): Promise<Challenge> {
  try {
    return (await bodyOf(api.POST('/api/v1/challenges', { body: { ...content, id } }))) as Challenge;
  } catch (error) {
    if (!isProblem(error, 'RECORD_EXISTS')) throw error;
    return changeChallenge(id, (await read(id)).revision, content);
  }
}

/** Random, and not by crypto.randomUUID, which browsers give to secure pages alone. */
export function newChallengeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `c${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
