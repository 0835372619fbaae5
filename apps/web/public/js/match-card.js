import { make } from './dom.js';
import { beginning } from './format.js';
import { metaLine, sourceLink } from './record-parts.js';
import { number, texts } from './texts.js';

const words = texts.match;
const LONG_QUOTE = 360;

/** One match: how much, why, what is missing, and where it comes from. */
export function matchCard({ score, target, reasons, missing, alsoAs }) {
  const id = `${target.type}-${target.id}`;
  const language = target.language ?? null;
  return make(
    'article',
    { class: 'card', 'aria-labelledby': id },
    make('h4', { id, lang: language }, target.title),
    metaLine(target),
    scoreLine(score),
    labelled(
      `${id}-why`,
      words.why,
      'reasons',
      reasons.map((reason) => reasonLine(reason, language)),
    ),
    missing.length > 0
      ? labelled(
          `${id}-missing`,
          words.missing,
          'missing',
          missing.map((text) => make('li', {}, text)),
        )
      : make('p', { class: 'small' }, words.nothingMissing),
    alsoAs.length > 0
      ? labelled(
          `${id}-also`,
          words.alsoAs,
          'also',
          alsoAs.map((twin) => make('li', {}, sourceLink(twin.sourceUrl, twin.title))),
        )
      : null,
    make('p', { class: 'source' }, sourceLink(target.sourceUrl)),
  );
}

function scoreLine(score) {
  const bar = make('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--share', `${Math.min(100, Math.max(0, score))}%`);
  return make('p', { class: 'score' }, make('strong', {}, words.score(number(Math.round(score)))), bar);
}

function labelled(id, label, className, items) {
  return [
    make('p', { id, class: 'label' }, label),
    make('ul', { class: className, 'aria-labelledby': id }, items),
  ];
}

function reasonLine({ text, weight, evidence }, language) {
  return make(
    'li',
    {},
    make('span', {}, text),
    ' ',
    make('span', { class: 'points' }, words.points(Math.round(weight * 10) / 10)),
    evidence.filter(isPassage).map((passage) => quotation(passage, language)),
  );
}

/** Evidence that is a value and no passage is said by the reason itself. */
const VALUES = ['sectors', 'references', 'country', 'procedure', 'budgetEur'];

const isPassage = ({ field }) => !VALUES.includes(field);

function quotation({ field, quote }, language) {
  const start = beginning(quote, LONG_QUOTE);
  return make(
    'figure',
    { class: 'quotation' },
    make(
      'blockquote',
      { lang: language },
      make('p', {}, start ?? quote),
      start === null ? null : make('details', {}, make('summary', { lang: 'en' }, words.wholePassage), quote),
    ),
    make('figcaption', {}, Object.hasOwn(texts.fields, field) ? texts.fields[field] : field),
  );
}
