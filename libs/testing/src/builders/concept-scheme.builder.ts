import { ConceptScheme, type Concept } from '#vocabulary';

/** A concept that states only what every concept must; labels are those of one word or phrase each. */
export function concept(overrides: Partial<Concept> & { id: string }): Concept {
  return {
    kind: 'need',
    broader: null,
    cpv: [],
    labels: { en: [overrides.id.replaceAll('-', ' ')] },
    ...overrides,
  };
}

/** A vocabulary of the concepts given, or of none. */
export function conceptScheme(...concepts: Concept[]): ConceptScheme {
  return new ConceptScheme(concepts, 'test');
}
