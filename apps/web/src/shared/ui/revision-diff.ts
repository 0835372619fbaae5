export type Side = 'yours' | 'theirs';

/** A field that says one thing in what you wrote and another in what somebody else has saved meanwhile. */
export interface FieldConflict<T> {
  field: keyof T & string;
  /** Who has changed it since you read the record. */
  changedBy: 'you' | 'them' | 'both';
}

export type Choices = Readonly<Record<string, Side>>;

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The fields on which `yours` and `theirs` differ, in the order given; `base` is the record as you read it. */
export function conflictsOf<T extends object>(
  base: T,
  yours: T,
  theirs: T,
  fields: readonly (keyof T & string)[],
): FieldConflict<T>[] {
  return fields
    .filter((field) => !isEqual(yours[field], theirs[field]))
    .map((field) => ({
      field,
      changedBy: isEqual(yours[field], base[field])
        ? 'them'
        : isEqual(theirs[field], base[field])
          ? 'you'
          : 'both',
    }));
}

/** What to begin with: nobody's change is lost; where both have changed a field, yours stands until you choose. */
export function firstChoices<T>(conflicts: readonly FieldConflict<T>[]): Choices {
  return Object.fromEntries(
    conflicts.map(({ field, changedBy }) => [field, changedBy === 'them' ? 'theirs' : 'yours']),
  );
}

export const allOf = <T>(conflicts: readonly FieldConflict<T>[], side: Side): Choices =>
  Object.fromEntries(conflicts.map(({ field }) => [field, side]));

/** `theirs` with the fields chosen from `yours`: what to save on top of their revision. */
export function merged<T extends object>(
  yours: T,
  theirs: T,
  conflicts: readonly FieldConflict<T>[],
  choices: Choices,
): T {
  const mine = conflicts.filter(({ field }) => choices[field] === 'yours').map(({ field }) => field);
  return { ...theirs, ...Object.fromEntries(mine.map((field) => [field, yours[field]])) };
}

export interface TextPart {
  text: string;
  /** Does not stand in the other text. */
  differs: boolean;
}

/** More comparisons than this take longer than a blink; all between the common ends is marked then. */
const MOST_COMPARISONS = 4_000_000;

/** A text with the words marked that another one does not have in the same place (longest common subsequence). */
export function markDifferences(text: string, other: string): TextPart[] {
  const mine = wordsOf(text);
  const others = wordsOf(other);
  let start = 0;
  while (start < mine.length && start < others.length && mine[start] === others[start]) start++;
  let end = 0;
  const shorter = Math.min(mine.length, others.length) - start;
  while (end < shorter && mine.at(-1 - end) === others.at(-1 - end)) end++;
  const middle = mine.slice(start, mine.length - end);
  const common = commonWords(middle, others.slice(start, others.length - end));
  return joined([
    ...mine.slice(0, start).map((word) => ({ text: word, differs: false })),
    ...middle.map((word, at) => ({ text: word, differs: !common[at] })),
    ...mine.slice(mine.length - end).map((word) => ({ text: word, differs: false })),
  ]);
}

/** Words and what stands between them. */
const wordsOf = (text: string): string[] =>
  text.split(/([^\p{L}\p{N}\p{M}]+)/u).filter((part) => part !== '');

function commonWords(mine: string[], others: string[]): boolean[] {
  const common = mine.map(() => false);
  if (mine.length * others.length > MOST_COMPARISONS) return common;
  const width = others.length + 1;
  // Of the words from here on, how many are common at most.
  const lengths = new Uint16Array((mine.length + 1) * width);
  for (let i = mine.length - 1; i >= 0; i--) {
    for (let j = others.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        mine[i] === others[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < mine.length && j < others.length;) {
    if (mine[i] === others[j]) {
      common[i] = true;
      i++;
      j++;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return common;
}

function joined(parts: TextPart[]): TextPart[] {
  const result: TextPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.differs === part.differs) last.text += part.text;
    else result.push({ ...part });
  }
  return result;
}
