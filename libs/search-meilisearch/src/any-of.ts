import { isOneOf } from './filter-expression.js';
import type { WordAttribute } from './stored-document.js';

/**
 * A condition that passes what passes any of its parts. Values of one attribute are kept in one list: the engine reads
 * filters slowly, a list much faster than as many conditions.
 */
export class AnyOf {
  private readonly values = new Map<WordAttribute, Set<string>>();
  private readonly beginnings = new Set<string>();
  private readonly pairs: (readonly [AnyOf, AnyOf])[] = [];

  static values(attribute: WordAttribute, values: readonly string[]): AnyOf {
    const condition = new AnyOf();
    condition.values.set(attribute, new Set(values));
    return condition;
  }

  /** Documents with a word that begins so. */
  static beginning(text: string): AnyOf {
    const condition = new AnyOf();
    condition.beginnings.add(text);
    return condition;
  }

  static both(one: AnyOf, other: AnyOf): AnyOf {
    const condition = new AnyOf();
    condition.pairs.push([one, other]);
    return condition;
  }

  static of(conditions: readonly AnyOf[]): AnyOf {
    if (conditions.length === 1) return conditions[0]!;
    const union = new AnyOf();
    for (const { values, beginnings, pairs } of conditions) {
      for (const [attribute, added] of values)
        union.values.set(attribute, new Set([...(union.values.get(attribute) ?? []), ...added]));
      for (const text of beginnings) union.beginnings.add(text);
      union.pairs.push(...pairs);
    }
    return union;
  }

  /** In the engine's language, as alternatives. */
  alternatives(): string[] {
    return [
      ...[...this.values].map(([attribute, values]) => isOneOf(attribute, [...values])),
      ...[...this.beginnings].map((text) => `words STARTS WITH '${text}'`),
      ...this.pairs.map(([one, other]) => `${one.inBrackets()} AND ${other.inBrackets()}`),
    ];
  }

  private inBrackets(): string {
    const alternatives = this.alternatives();
    return alternatives.length === 1 && this.pairs.length === 0
      ? alternatives[0]!
      : `(${alternatives.join(' OR ')})`;
  }
}
