import type { Concept, ConceptMention } from './concept.js';
import { LabelIndex } from './label-index.js';

/** Whatever the language of a text, English terms of the field stand in it. */
const LINGUA_FRANCA = 'en';
/** A word of another language that looks like an English one should say little. */
const FOREIGN_CERTAINTY = 0.7;
const MIN_FOREIGN_LENGTH = 6;

/** The concepts of a vocabulary, found by id and in texts. Indexes of labels are made for a language when first needed. */
export class ConceptScheme {
  private readonly concepts: ReadonlyMap<string, Concept>;
  private readonly ancestorsOf = new Map<string, readonly string[]>();
  private readonly indexes = new Map<string, LabelIndex>();
  private readonly languages: ReadonlySet<string>;

  /** `version` changes whenever other concepts might be found in a text. */
  constructor(
    concepts: readonly Concept[],
    readonly version: string,
  ) {
    this.concepts = new Map(concepts.map((concept) => [concept.id, concept]));
    this.languages = new Set(concepts.flatMap(({ labels }) => Object.keys(labels)));
  }

  get size(): number {
    return this.concepts.size;
  }

  find(id: string): Concept | undefined {
    return this.concepts.get(id);
  }

  /** Preferred label in a language, else in English, else the id. */
  label(id: string, language: string | null): string {
    const labels = this.concepts.get(id)?.labels;
    return (language && labels?.[language]?.[0]) || labels?.[LINGUA_FRANCA]?.[0] || id;
  }

  /** Ids of ever broader concepts, nearest first. */
  ancestors(id: string): readonly string[] {
    let known = this.ancestorsOf.get(id);
    if (!known) {
      const broader = this.concepts.get(id)?.broader ?? null;
      known = broader === null ? [] : [broader, ...this.ancestors(broader)];
      this.ancestorsOf.set(id, known);
    }
    return known;
  }

  /**
   * Where a text speaks of which concepts, in the order of the text. Looked for with the labels of the text's language,
   * English ones beside them; with those of the language that fits best when it is not known. A concept is not said
   * again by a part of the words that say a narrower one.
   */
  mentions(text: string, language: string | null): ConceptMention[] {
    const own = language !== null && this.languages.has(language) ? language : null;
    if (own === LINGUA_FRANCA) return this.withoutImplied(this.index(LINGUA_FRANCA).mentions(text));
    const native = own ? this.index(own).mentions(text) : this.bestMentions(text);
    return this.withoutImplied([...native, ...this.foreignMentions(text, native)]);
  }

  private withoutImplied(mentions: ConceptMention[]): ConceptMention[] {
    const inOrder = mentions.sort((a, b) => a.start - b.start || b.end - a.end);
    let open: ConceptMention[] = [];
    return inOrder.filter((mention) => {
      open = open.filter(({ end }) => end >= mention.end);
      const isImplied = open.some(
        (other) =>
          mention.end - mention.start < other.end - other.start &&
          this.ancestors(other.concept).includes(mention.concept),
      );
      open.push(mention);
      return !isImplied;
    });
  }

  private bestMentions(text: string): ConceptMention[] {
    let best: ConceptMention[] = [];
    let most = 0;
    for (const language of [...this.languages].sort()) {
      const mentions = this.index(language).mentions(text);
      const certainty = mentions.reduce((sum, mention) => sum + mention.certainty, 0);
      if (certainty > most) [best, most] = [mentions, certainty];
    }
    return best;
  }

  private foreignMentions(text: string, native: readonly ConceptMention[]): ConceptMention[] {
    return this.index(LINGUA_FRANCA)
      .mentions(text)
      .filter(
        ({ start, end }) =>
          end - start >= MIN_FOREIGN_LENGTH && !native.some((own) => own.start < end && start < own.end),
      )
      .map((mention) => ({ ...mention, certainty: mention.certainty * FOREIGN_CERTAINTY }));
  }

  private index(language: string): LabelIndex {
    let index = this.indexes.get(language);
    if (!index) {
      index = new LabelIndex(this.concepts.values(), language);
      this.indexes.set(language, index);
    }
    return index;
  }
}
