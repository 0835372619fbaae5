import { EmbedderAnswerError } from '#embedding';

/**
 * The text of an answer.
 *
 * @throws EmbedderAnswerError as soon as it is longer than `limit` bytes.
 */
export async function readLimited({ body }: Response, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early cancels the rest.
  for await (const piece of body ?? []) {
    const chunk: Uint8Array = Buffer.from(piece as Uint8Array);
    bytes += chunk.length;
    if (bytes > limit) throw new EmbedderAnswerError(`it is longer than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/**
 * The vectors of an OpenAI-compatible answer, `{data: [{index, embedding: number[]}]}`, in the order of the texts.
 *
 * @throws EmbedderAnswerError when it has another form, and unless it has each index once.
 */
export function vectorsOf(text: string, count: number): number[][] {
  const { data } = parse(text);
  if (!Array.isArray(data)) throw new EmbedderAnswerError('it has no list "data"');
  if (data.length !== count) throw new EmbedderAnswerError(`${data.length} vectors for ${count} texts`);
  const vectors: number[][] = [];
  for (const entry of data as unknown[]) {
    const { index, embedding } = isObject(entry) ? entry : {};
    if (
      typeof index !== 'number' ||
      !Number.isInteger(index) ||
      index < 0 ||
      index >= count ||
      vectors[index]
    )
      throw new EmbedderAnswerError('an "index" is missing, doubled or out of range');
    if (!Array.isArray(embedding) || !embedding.every((value) => typeof value === 'number'))
      throw new EmbedderAnswerError('an "embedding" is no list of numbers');
    vectors[index] = embedding;
  }
  return vectors;
}

function parse(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EmbedderAnswerError('it is no JSON');
  }
  return isObject(value) ? value : {};
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
