import { dataTable } from './data-table.js';
import { make } from './dom.js';
import { decimal, estimate, moment, share } from './figures.js';
import { languageName, valueName } from './format.js';
import { emptyState } from './states.js';
import { number, texts } from './texts.js';

const words = texts.quality;
const TARGETS = Object.keys(words.targets);
const METRICS = Object.keys(words.metrics);

/** Everything below the heading, from the answer of the API. */
export function qualityReport({ measurement, previews }) {
  if (!measurement) return [emptyState(words.notYetHeading, words.notYet), latencySection(previews)];
  const { byLanguage, bySector, parity, exposure } = measurement;
  return [
    factsSection(measurement),
    section(
      words.readingHeading,
      make(
        'ul',
        {},
        words.reading.map((line) => make('li', {}, line)),
      ),
    ),
    ...TARGETS.map((target) =>
      section(
        words.targets[target],
        figuresTable(
          words.byLanguage(words.targets[target]),
          words.language,
          languageGroup,
          of(target, byLanguage),
        ),
        figuresTable(words.bySector(words.targets[target]), words.sector, sectorGroup, of(target, bySector)),
      ),
    ),
    section(words.parityHeading, ...TARGETS.map((target) => parityTable(target, of(target, parity)))),
    exposureSection(exposure),
    latencySection(previews),
  ];
}

const of = (target, rows) => rows.filter((row) => row.target === target);

const section = (heading, ...content) =>
  make('section', { class: 'report' }, make('h2', {}, heading), ...content);

const languageGroup = (group) => words.groups[group] ?? languageName(group);
const sectorGroup = (group) => words.groups[group] ?? valueName('sector', group);

function factsSection({ measuredAt, algorithm, vocabulary, judgements, corpus }) {
  const facts = [
    [words.measuredAt, make('time', { datetime: measuredAt }, moment(measuredAt))],
    [words.algorithm, algorithm],
    [words.vocabulary, vocabulary],
    [
      words.judgements,
      words.judgementsValue(number(judgements.judged), number(judgements.parallel), judgements.version),
    ],
    [words.corpus, words.corpusValue(number(corpus.knowledge), number(corpus.suppliers))],
  ];
  return section(
    words.facts,
    make(
      'dl',
      { class: 'facts' },
      facts.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value))),
    ),
  );
}

/** Ours and, right beside each figure, the baseline's. */
function figuresTable(caption, groupName, nameOf, rows) {
  const columns = [
    { name: groupName },
    { name: words.challenges, isNumber: true },
    ...METRICS.flatMap((metric) => [
      { name: words.metrics[metric], isNumber: true },
      { name: words.baseline(words.metrics[metric]), isNumber: true },
    ]),
  ];
  return dataTable(
    caption,
    columns,
    rows.map(({ group, challenges, systems }) => [
      nameOf(group),
      number(challenges),
      ...METRICS.flatMap((metric) =>
        systems.length > 0
          ? systems.map(({ metrics }) => estimate(metrics[metric]))
          : [words.notRelevant, words.notRelevant],
      ),
    ]),
  );
}

function parityTable(target, rows) {
  const columns = [
    { name: words.language },
    ...[words.needs, words.shared, words.own, words.english].map((name) => ({ name, isNumber: true })),
  ];
  return dataTable(
    words.parityOf(words.targets[target]),
    columns,
    rows.map(({ language, needs, shared, quality }) => [
      languageGroup(language),
      number(needs),
      estimate(shared, share),
      quality ? decimal(quality.own) : words.none,
      quality ? decimal(quality.english) : words.none,
    ]),
  );
}

function exposureSection({ needs, suppliers, shown, gini, bySize }) {
  const columns = [
    { name: words.size },
    ...[words.suppliers, words.places, words.placesPerSupplier].map((name) => ({ name, isNumber: true })),
  ];
  return section(
    words.exposureHeading,
    make('p', {}, words.exposure(number(shown), number(suppliers), number(needs))),
    gini === null ? null : make('p', {}, words.gini(decimal(gini))),
    dataTable(
      words.exposureTable,
      columns,
      bySize.map((row) => [
        row.size === null ? words.sizeUnknown : (words.sizes[row.size] ?? row.size),
        number(row.suppliers),
        number(row.places),
        decimal(row.placesPerSupplier),
      ]),
    ),
  );
}

function latencySection({ previews, days, p50Ms, p95Ms }) {
  const text =
    p50Ms === null
      ? words.noLatency
      : words.latency(number(previews), number(days), number(p50Ms), number(p95Ms));
  return section(words.latencyHeading, make('p', {}, text));
}
