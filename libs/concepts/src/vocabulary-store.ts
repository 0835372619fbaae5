import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  ConceptScheme,
  ConceptSearch,
  CpvLabels,
  FINDING_VERSION,
  officialConcepts,
  SHIPPED_CONCEPTS,
} from '#vocabulary';
import { CpvTable } from './cpv-table.js';

/** A vocabulary, and what is looked up in it. */
export interface LoadedVocabulary {
  scheme: ConceptScheme;
  search: ConceptSearch;
  /** Null when no official table has been imported. */
  cpvLabels: CpvLabels | null;
}

/** The concepts in use: those that the product ships and, once they have been imported, the official CPV codes. */
@Injectable()
export class VocabularyStore {
  /** With the digest of the official table that it was asked for by; null when there was none. */
  private known: { digest: string | null; vocabulary: Promise<LoadedVocabulary> } | undefined;

  constructor(private readonly cpvTable: CpvTable) {}

  async current(): Promise<ConceptScheme> {
    return (await this.load()).scheme;
  }

  /** As of now: another process may have changed the table since the last call. */
  async load(): Promise<LoadedVocabulary> {
    const digest = await this.cpvTable.digest();
    // Whoever asks while it is being read waits for it.
    if (this.known?.digest !== digest) this.known = { digest, vocabulary: this.read() };
    const { known } = this;
    try {
      return await known.vocabulary;
    } catch (error) {
      if (this.known === known) this.known = undefined;
      throw error;
    }
  }

  private async read(): Promise<LoadedVocabulary> {
    const { digest, entries } = await this.cpvTable.read();
    const official = officialConcepts(entries);
    const scheme = new ConceptScheme([...SHIPPED_CONCEPTS, ...official], versionOf(digest));
    return {
      scheme,
      search: new ConceptSearch(scheme),
      cpvLabels: official.length > 0 ? new CpvLabels(official) : null,
    };
  }
}

const SHIPPED_DIGEST = createHash('sha256')
  .update(JSON.stringify(SHIPPED_CONCEPTS))
  .digest('hex')
  .slice(0, 12);

/** Changes whenever other concepts might be found in a text. */
function versionOf(cpvDigest: string | null): string {
  return [FINDING_VERSION, SHIPPED_DIGEST, ...(cpvDigest ? [cpvDigest.slice(0, 12)] : [])].join('-');
}
