import { createHash } from 'node:crypto';
import type { SearchDocument } from '#search';

/**
 * What a model reads of a record: the parts that say most about it first, since models read only the beginning. A change
 * here needs a new form in #embedding, or old vectors are compared with new ones.
 */
export function embeddingText(document: SearchDocument): string {
  const { title, keywords, technologies, summary, problem, solution } = document;
  return [title, [...keywords, ...technologies].join(', '), summary, problem, solution]
    .filter((part) => part)
    .join('\n');
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
