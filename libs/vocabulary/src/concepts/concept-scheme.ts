import type { Sector } from '../sectors.js';
import type { Concept, ConceptMention } from './concept.js';
import { LabelIndex } from './label-index.js';
import { LabelLanguages } from './label-languages.js';

/** Whatever the language of a text, English terms of the field stand in it. */
const LINGUA_FRANCA = 'en';
/** A word of another language that looks like an English one should say little. */
const FOREIGN_CERTAINTY = 0.7;
const MIN_FOREIGN_LENGTH = 6;
/** Languages looked at closely where that of a text is not known. */
const GUESSED_LANGUAGES = 3;

/** The concepts of a vocabulary, found by id and in texts. Indexes of labels are made for a language when first needed. */
export class ConceptScheme {
  private readonly concepts: ReadonlyMap<string, Concept>;
  private narrowerOf: ReadonlyMap<string, readonly string[]> | undefined;
  private readonly ancestorsOf = new Map<string, readonly string[]>();
  private readonly languages: ReadonlySet<string>;
  /** Apart from the official ones, which are many: guessing a language must not need all of those. */
  private readonly ours: readonly Concept[];
  private labelLanguages: LabelLanguages | undefined;
  private readonly ourIndexes = new Map<string, LabelIndex>();
  private readonly official: readonly Concept[];
  private readonly officialIndexes = new Map<string, LabelIndex>();

  /** `version` changes whenever other concepts might be found in a text. */
  constructor(
    concepts: readonly Concept[],
    readonly version: string,
  ) {
    this.concepts = new Map(concepts.map((concept) => [concept.id, concept]));
    this.languages = languagesOf(concepts);
    this.ours = concepts.filter(({ official }) => official === undefined);
    this.official = concepts.filter(({ official }) => official === 'phrase');
  }

  get size(): number {
    return this.concepts.size;
  }

  find(id: string): Concept | undefined {
    return this.concepts.get(id);
  }

  all(): Iterable<Concept> {
    return this.concepts.values();
  }

  /** Has any concept a label in the language? */
  speaks(language: string): boolean {
    return this.languages.has(language);
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

  /** Those of the concept and of all broader ones, each once. */
  sectorsOf(id: string): Sector[] {
    const chain = [id, ...this.ancestors(id)];
    return [...new Set(chain.flatMap((each) => this.concepts.get(each)?.sectors ?? []))];
  }

  /** Ids of the concepts right below, in order. */
  narrower(id: string): readonly string[] {
    this.narrowerOf ??= childrenOf(this.concepts.values());
    return this.narrowerOf.get(id) ?? [];
  }

  /** These and all below them, each once. */
  withNarrower(ids: readonly string[]): string[] {
    const found = new Set(ids);
    for (const id of found) for (const child of this.narrower(id)) found.add(child);
    return [...found];
  }

  /**
   * Where a text speaks of which concepts, in the order of the text. Looked for with the labels of the text's language,
   * English ones beside them; with those of the language that fits best when it is not known. A concept is not said
   * again by a part of the words that say a narrower one.
   */
  mentions(text: string, language: string | null): ConceptMention[] {
    const own = language !== null && this.languages.has(language) ? language : this.guess(text);
    const native = own === null ? [] : this.mentionsIn(own, text);
    if (own === LINGUA_FRANCA) return this.withoutImplied(native);
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

  /** The language whose labels of ours say most of a text; null when none stands in it. */
  private guess(text: string): string | null {
    let best: string | null = null;
    let most = 0;
    this.labelLanguages ??= new LabelLanguages(this.ours);
    for (const language of this.labelLanguages.likely(text, GUESSED_LANGUAGES)) {
      const mentions = this.labels(this.ourIndexes, this.ours, language).mentions(text);
      const certainty = mentions.reduce((sum, mention) => sum + mention.certainty, 0);
      if (certainty > most) [best, most] = [language, certainty];
    }
    return best;
  }

  private foreignMentions(text: string, native: readonly ConceptMention[]): ConceptMention[] {
    return this.mentionsIn(LINGUA_FRANCA, text)
      .filter(
        ({ start, end }) =>
          end - start >= MIN_FOREIGN_LENGTH && !native.some((own) => own.start < end && start < own.end),
      )
      .map((mention) => ({ ...mention, certainty: mention.certainty * FOREIGN_CERTAINTY }));
  }

  private mentionsIn(language: string, text: string): ConceptMention[] {
    const ours = this.labels(this.ourIndexes, this.ours, language);
    const mentions = ours.mentions(text);
    if (this.official.length === 0) return mentions;
    const official = this.labels(this.officialIndexes, this.official, language, ours);
    return [...mentions, ...official.mentions(text)];
  }

  private labels(
    indexes: Map<string, LabelIndex>,
    concepts: readonly Concept[],
    language: string,
    before?: LabelIndex,
  ): LabelIndex {
    let index = indexes.get(language);
    if (!index) {
      index = new LabelIndex(concepts, language, before);
      indexes.set(language, index);
    }
    return index;
  }
}

const languagesOf = (concepts: readonly Concept[]): Set<string> =>
  new Set(concepts.flatMap(({ labels }) => Object.keys(labels)));

function childrenOf(concepts: Iterable<Concept>): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const { id, broader } of concepts) {
    if (broader !== null) children.set(broader, [...(children.get(broader) ?? []), id]);
  }
  for (const ids of children.values()) ids.sort();
  return children;
}
