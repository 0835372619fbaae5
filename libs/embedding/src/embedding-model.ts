/** What a text is to the model: a need that looks for something, or a record that may be found. */
export const EMBEDDING_KINDS = ['query', 'passage'] as const;
export type EmbeddingKind = (typeof EMBEDDING_KINDS)[number];

export interface EmbeddingModel {
  /** Lower-case letters, digits and hyphens. Two models of one id give the same vectors; see `embeddingModel`. */
  readonly id: string;
  /** As its makers or its server call it. */
  readonly name: string;
  /** Numbers in a vector. */
  readonly dimension: number;
  /** What the model was trained to read before a text of each kind. */
  readonly prefixes: Readonly<Record<EmbeddingKind, string>>;
  /** Cosine of texts that have nothing to do with each other, and of a need and a record that answers it well. */
  readonly similarityRange: { readonly from: number; readonly to: number };
}

/** Injection token of the model that takes part, `EmbeddingModel`, or null. Known also where nothing is embedded. */
export const EMBEDDING_MODEL = Symbol('embedding model');

/** Change it whenever texts are prepared for the model in another way: cut, joined or prefixed. */
const FORM = 1;

/**
 * Models of the E5 family but those that take instructions: see "Multilingual E5 Text Embeddings" (arXiv:2402.05672),
 * whose cosines lie mostly between .7 and 1 because of the low temperature in training.
 */
const E5 = /(^|[^a-z0-9])e5(-(small|base|large))?(?!.*instruct)([^a-z0-9]|$)/i;

interface ModelDescription {
  name: string;
  dimension: number;
  /** What else changes the vectors of a model of this name: who computes them, and in which precision. */
  variant: string;
}

/** A model's identity; what cannot be told from its name is taken to need no prefixes. */
export function embeddingModel({ name, dimension, variant }: ModelDescription): EmbeddingModel {
  const isE5 = E5.test(name);
  const slug = `${name}-${variant}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return {
    id: `${slug}-${dimension}-f${FORM}`,
    name,
    dimension,
    prefixes: isE5 ? { query: 'query: ', passage: 'passage: ' } : { query: '', passage: '' },
    similarityRange: isE5 ? { from: 0.76, to: 0.92 } : { from: 0.2, to: 0.8 },
  };
}
