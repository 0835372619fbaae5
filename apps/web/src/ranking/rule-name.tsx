import type { RuleText } from './use-rule-text.js';

/** The name of a rule and under it what it means: a column of its own would not fit a narrow screen. */
export function RuleName({ name, meaning, lang }: RuleText) {
  return (
    <>
      <span lang={lang}>{name}</span>
      <span className="rule-meaning" lang={lang}>
        {meaning}
      </span>
    </>
  );
}
