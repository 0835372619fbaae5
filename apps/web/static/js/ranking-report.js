import { dataTable } from './data-table.js';
import { make } from './dom.js';
import { number, texts } from './texts.js';

const words = texts.ranking;

/** Everything below the heading, from the answer of the API. */
export function rankingReport({ algorithm, targets, constants, fields }) {
  return [
    make('p', {}, words.version(algorithm)),
    make('h2', {}, words.principles),
    make(
      'ul',
      { class: 'rules' },
      words.rules.map((rule) => make('li', {}, rule)),
    ),
    ...targets.flatMap(({ target, features }) => [
      make('h2', {}, words.targets[target]),
      dataTable(
        words.targets[target],
        [{ name: words.feature }, { name: words.points, isNumber: true }, { name: words.meaning }],
        features.map(({ name, points, meaning }) => [words.features[name] ?? name, number(points), meaning]),
      ),
    ]),
    make('h2', {}, words.constants),
    dataTable(
      words.constants,
      [{ name: words.constant }, { name: words.value, isNumber: true }, { name: words.meaning }],
      constants.map(({ name, value, meaning }) => [name, number(value), meaning]),
    ),
    dataTable(
      words.fields,
      [{ name: words.field }, { name: words.weight, isNumber: true }],
      fields.map(({ name, weight }) => [name, number(weight)]),
    ),
    make('p', { class: 'small' }, `${words.law} `, make('a', { href: 'quality' }, words.lawLink), '.'),
  ];
}
