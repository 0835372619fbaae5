import { splitSentences } from '#vocabulary';

export interface Excerpt {
  /** Exactly as it stands in the text, from its beginning. */
  quote: string;
  /** As it is shown: on one line, with an ellipsis where the text goes on. */
  shown: string;
}

const ELLIPSIS = ' …';

/** The beginning of a text: as many whole sentences as `limit` UTF-16 units hold, else its first words. */
export function excerpt(text: string, limit: number): Excerpt {
  const trimmed = text.trim();
  if (trimmed.length <= limit) return { quote: trimmed, shown: onOneLine(trimmed) };
  // Beyond it no sentence is wanted, and some texts are very long.
  const ends = splitSentences(trimmed.slice(0, limit + 1))
    .slice(0, -1)
    .map(({ end }) => end);
  const quote = trimmed.slice(0, ends.findLast((end) => end <= limit) ?? endOfWord(trimmed, limit));
  return { quote, shown: onOneLine(quote) + ELLIPSIS };
}

function endOfWord(text: string, limit: number): number {
  const space = text.lastIndexOf(' ', limit);
  if (space > limit / 2) return space;
  // Not in the middle of a character.
  return text.slice(0, limit).isWellFormed() ? limit : limit - 1;
}

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ');
