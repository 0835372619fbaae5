import { make } from './dom.js';
import { languageName } from './format.js';
import { matchCard } from './match-card.js';
import { number, texts } from './texts.js';

const words = texts.match;

/** All that a match preview answered: cases beside suppliers, and what the scores are not. */
export function matchResults({ knowledge, suppliers, language, algorithm, tookMs }) {
  const seconds = number(Math.max(0.1, Math.round(tookMs / 100) / 10));
  return make(
    'section',
    { 'aria-labelledby': 'matches-heading' },
    make('h2', { id: 'matches-heading', tabindex: '-1' }, words.heading(knowledge.length, suppliers.length)),
    make('p', { class: 'honest' }, words.honest),
    make('p', { class: 'small' }, words.understood(language && languageName(language), seconds, algorithm)),
    make('p', { id: 'need-changed', class: 'note', hidden: true }, texts.need.changed),
    make(
      'div',
      { class: 'match-columns' },
      matchList('cases', words.cases, knowledge, words.noCases),
      matchList('suppliers', words.suppliers, suppliers, words.noSuppliers),
    ),
  );
}

function matchList(id, heading, matches, emptyText) {
  return make(
    'section',
    { 'aria-labelledby': `${id}-heading` },
    make(
      'h3',
      { id: `${id}-heading` },
      heading,
      ' ',
      make('span', { class: 'count' }, number(matches.length)),
    ),
    matches.length === 0
      ? make('p', { class: 'state' }, emptyText)
      : make(
          'ol',
          { class: 'cards' },
          matches.map((match) => make('li', {}, matchCard(match))),
        ),
  );
}
