import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ConceptScheme, FINDING_VERSION, SHIPPED_CONCEPTS, type Concept } from '#vocabulary';

/** The concepts in use: those that the product ships. */
@Injectable()
export class VocabularyStore {
  private scheme: ConceptScheme | undefined;

  current(): Promise<ConceptScheme> {
    this.scheme ??= new ConceptScheme(SHIPPED_CONCEPTS, versionOf(SHIPPED_CONCEPTS));
    return Promise.resolve(this.scheme);
  }
}

/** Changes whenever other concepts might be found in a text. */
function versionOf(concepts: readonly Concept[]): string {
  const digest = createHash('sha256').update(JSON.stringify(concepts)).digest('hex');
  return `${FINDING_VERSION}-${digest.slice(0, 12)}`;
}
