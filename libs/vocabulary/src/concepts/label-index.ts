import { tokenize, type Token } from '../text/index.js';
import { WordCache } from '../text/word-cache.js';
import type { Concept, ConceptMention } from './concept.js';
import { LabelWords, type WordMatch } from './label-words.js';
import { formsOf } from './word-forms.js';

/**
 * Change it whenever the same labels might be found elsewhere in a text, or broader concepts weigh otherwise: what was
 * worked out before is then worked out anew.
 */
export const FINDING_VERSION = 4;

/** Words of a label may have this many other words between them, all together. */
const MAX_GAP = 3;
/** A new sentence is as far away as so many words. */
const SENTENCE_GAP = 8;
const SENTENCE_END = /[.!?;:…\n\r•]/;

interface Label {
  concept: string;
  words: number[];
}

/** The labels of one language, looked up by the words of a text. */
export class LabelIndex {
  private readonly words: LabelWords;
  private readonly labelsOf: Label[][] = [];
  private readonly matches: WordCache<readonly WordMatch[]>;

  /** What tells labels of ours apart: their stems, in whatever order. */
  private readonly keys = new Set<string>();

  /** Labels that stand in `before` already are left out. */
  constructor(concepts: Iterable<Concept>, language: string, before?: LabelIndex) {
    this.words = new LabelWords(language);
    this.matches = new WordCache((word) => this.words.lookUp(word));
    const labels = this.readLabels(concepts, language, before?.keys ?? new Set());
    const uses = new Map<number, number>();
    for (const { words } of labels) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
    for (const label of labels) {
      // Found through its rarest word, so that a frequent one (`service`) does not lead to half of all labels.
      const rarest = label.words.reduce((a, b) => (uses.get(b)! < uses.get(a)! ? b : a));
      (this.labelsOf[rarest] ??= []).push(label);
    }
  }

  private readLabels(concepts: Iterable<Concept>, language: string, taken: ReadonlySet<string>): Label[] {
    // The same words stand in many labels. Made here and not in the constructor, whose functions would keep them.
    const stems = new WordCache((word) => formsOf(word, language).stem);
    const numbers = new WordCache((word) => this.words.add(word));
    const labels: Label[] = [];
    for (const concept of concepts) {
      for (const label of concept.labels[language] ?? []) {
        const words = this.tellingWords(label);
        const key = [...new Set(words.map((word) => stems.get(word)))].sort().join(' ');
        if (words.length === 0 || taken.has(key)) continue;
        if (!concept.official) this.keys.add(key);
        labels.push({ concept: concept.id, words: [...new Set(words.map((word) => numbers.get(word)))] });
      }
    }
    return labels;
  }

  /** All places where labels stand, in the order of the text. A place may mean several concepts. */
  mentions(text: string): ConceptMention[] {
    const tokens = tokenize(text);
    const positions = positionsOf(text, tokens);
    const found = new Map<number, { token: number; certainty: number }[]>();
    tokens.forEach((token, index) => {
      for (const { word, certainty } of this.matches.get(token.text)) {
        const places = found.get(word);
        if (places) places.push({ token: index, certainty });
        else found.set(word, [{ token: index, certainty }]);
      }
    });
    const mentions: ConceptMention[] = [];
    for (const [word, places] of found) {
      for (const label of this.labelsOf[word] ?? []) {
        for (const place of places) {
          const mention = this.mentionAt(label, word, place, found, positions, tokens);
          if (mention) mentions.push(mention);
        }
      }
    }
    return withoutRepetitions(mentions);
  }

  private mentionAt(
    label: Label,
    anchor: number,
    place: { token: number; certainty: number },
    found: ReadonlyMap<number, { token: number; certainty: number }[]>,
    positions: readonly number[],
    tokens: readonly Token[],
  ): ConceptMention | null {
    let { start, end } = tokens[place.token]!;
    let certainty = place.certainty;
    const at = positions[place.token]!;
    let first = at;
    let last = at;
    for (const word of label.words) {
      if (word === anchor) continue;
      let nearest: { token: number; certainty: number } | undefined;
      for (const other of found.get(word) ?? []) {
        if (other.token === place.token) continue;
        if (!nearest || Math.abs(positions[other.token]! - at) < Math.abs(positions[nearest.token]! - at)) {
          nearest = other;
        }
      }
      if (!nearest) return null;
      first = Math.min(first, positions[nearest.token]!);
      last = Math.max(last, positions[nearest.token]!);
      if (last - first > label.words.length - 1 + MAX_GAP) return null;
      start = Math.min(start, tokens[nearest.token]!.start);
      end = Math.max(end, tokens[nearest.token]!.end);
      certainty = Math.min(certainty, nearest.certainty);
    }
    return { concept: label.concept, start, end, certainty };
  }

  private tellingWords(label: string): string[] {
    const tokens = tokenize(label).map(({ text }) => text);
    const telling = tokens.filter((word) => !this.words.isStopWord(word));
    // "did not come" is not "come": a label of which one word would be left keeps all its words.
    return telling.length > 1 || tokens.length === 1 ? telling : tokens;
  }
}

/** Places of the words, a sentence's end counting as several words. */
function positionsOf(text: string, tokens: readonly Token[]): number[] {
  let position = 0;
  let end = 0;
  return tokens.map((token) => {
    position += SENTENCE_END.test(text.slice(end, Math.max(end, token.start))) ? SENTENCE_GAP : 1;
    end = token.end;
    return position;
  });
}

/** Several labels of one concept in the same place say it once: the surest counts, then the longest. */
function withoutRepetitions(mentions: ConceptMention[]): ConceptMention[] {
  mentions.sort(
    (a, b) =>
      (a.concept < b.concept ? -1 : a.concept > b.concept ? 1 : 0) ||
      a.start - b.start ||
      b.certainty - a.certainty ||
      b.end - a.end,
  );
  const kept = mentions.filter((mention, index) => {
    const before = mentions[index - 1];
    return !before || before.concept !== mention.concept || before.start !== mention.start;
  });
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.concept < b.concept ? -1 : 1));
}
