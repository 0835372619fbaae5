/** Wide enough to be read where a table is narrow; the table scrolls in its frame. */
export function RuleMeaning({ meaning, lang }: { meaning: string; lang?: string }) {
  return (
    <span className="rule-meaning" lang={lang}>
      {meaning}
    </span>
  );
}
