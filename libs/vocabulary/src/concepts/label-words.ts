import { isLabelStopWord } from './label-stop-words.js';
import { formsOf, isAcronym, isCompounding, isRichlyInflected } from './word-forms.js';

/** Acronyms of this length are also known in small letters. */
const MIN_PLAIN_ACRONYM = 4;
const MIN_ROOT = 5;
const MIN_COMMON_BEGINNING = 5;
const MAX_ENDING = 4;
const MIN_COMPOUND_PART = 5;
/** What is left of a compound beside a known part. */
const MIN_REST = 3;

const SURE = 1;
/** Another form of the word, or the word without its marks. */
const LIKELY = 0.8;
const PART_OF_COMPOUND = 0.7;
/** `procurement` for `procure`. */
const DERIVED = 0.6;

/** A word of labels that a word of a text may be. */
export interface WordMatch {
  word: number;
  /** 0 to 1. */
  certainty: number;
}

/** The words of one language's labels: numbered as they are added, looked up by the words of texts in all their forms. */
export class LabelWords {
  private size = 0;
  private readonly byForm = new Map<string, number>();
  private readonly byStem = new Map<string, number>();
  private readonly byFolded = new Map<string, number>();
  private readonly byRoot = new Map<string, number[]>();
  private readonly byBeginning = new Map<string, { form: string; word: number }[]>();

  constructor(private readonly language: string) {}

  /** The number of a word; its forms have the same. */
  add(text: string): number {
    const { spelt, stem, folded, foldedStem, root } = formsOf(text, this.language);
    // As when it is looked up: Lithuanian "pas" (at) is no form of "pasas" (passport).
    if (this.isStopWord(text)) {
      const word = this.byForm.get(spelt) ?? this.size++;
      this.byForm.set(spelt, word);
      return word;
    }
    let word = this.byStem.get(stem);
    if (word === undefined) {
      word = this.size++;
      this.byStem.set(stem, word);
      this.byRoot.set(root, [...(this.byRoot.get(root) ?? []), word]);
    }
    // "led by" has nothing to do with LED.
    const isMistakable = isAcronym(text) && text.length < MIN_PLAIN_ACRONYM;
    for (const form of isMistakable ? [] : [folded, foldedStem]) {
      if (!this.byFolded.has(form)) this.byFolded.set(form, word);
    }
    if (this.byForm.has(spelt)) return word;
    this.byForm.set(spelt, word);
    if (spelt.length > MIN_COMMON_BEGINNING) {
      const beginning = spelt.slice(0, MIN_COMMON_BEGINNING);
      this.byBeginning.set(beginning, [...(this.byBeginning.get(beginning) ?? []), { form: spelt, word }]);
    }
    return word;
  }

  /** Does this word say nothing by itself? */
  isStopWord(text: string): boolean {
    return isLabelStopWord(text, this.language);
  }

  lookUp(text: string): readonly WordMatch[] {
    const { spelt, stem, folded, foldedStem, root } = formsOf(text, this.language);
    const matches = new Map<number, number>();
    const add = (word: number | undefined, certainty: number): void => {
      if (word !== undefined) matches.set(word, Math.max(certainty, matches.get(word) ?? 0));
    };
    add(this.byForm.get(spelt), SURE);
    // A word that says nothing stands in labels such as "did not come"; it is no form of another.
    if (!this.isStopWord(text)) {
      add(this.byStem.get(stem), SURE);
      if (matches.size === 0 && root.length >= MIN_ROOT) {
        for (const word of this.byRoot.get(root) ?? []) add(word, DERIVED);
      }
      if (matches.size === 0) for (const word of this.withCommonBeginning(spelt)) add(word, LIKELY);
      if (matches.size === 0) add(this.byFolded.get(folded) ?? this.byFolded.get(foldedStem), LIKELY);
      for (const word of this.partsOf(spelt)) add(word, PART_OF_COMPOUND);
    }
    return [...matches].map(([word, certainty]) => ({ word, certainty }));
  }

  private withCommonBeginning(spelt: string): number[] {
    if (!isRichlyInflected(this.language) || spelt.length <= MIN_COMMON_BEGINNING) return [];
    const bucket = this.byBeginning.get(spelt.slice(0, MIN_COMMON_BEGINNING)) ?? [];
    return bucket
      .filter(({ form }) => {
        const common = commonBeginning(spelt, form);
        const longest = Math.max(spelt.length, form.length);
        return longest - common <= MAX_ENDING && common * 3 >= longest * 2 - 2;
      })
      .map(({ word }) => word);
  }

  /** Label words that begin or end a compound. */
  private partsOf(spelt: string): number[] {
    if (!isCompounding(this.language)) return [];
    const parts: (number | undefined)[] = [];
    for (let cut = MIN_REST; cut <= spelt.length - MIN_REST; cut++) {
      const head = spelt.slice(0, cut);
      if (cut >= MIN_COMPOUND_PART) parts.push(this.byForm.get(head) ?? this.byStem.get(head));
      if (spelt.length - cut < MIN_COMPOUND_PART) continue;
      const tail = formsOf(spelt.slice(cut), this.language);
      parts.push(this.byForm.get(tail.spelt) ?? this.byStem.get(tail.stem));
    }
    return parts.filter((word) => word !== undefined);
  }
}

function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
