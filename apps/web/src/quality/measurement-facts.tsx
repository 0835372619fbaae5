import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { FactList } from '../shared/ui/index.js';
import type { Measurement } from './figures.js';
import { useFigures } from './use-figures.js';

/** What was measured, when, and on what. */
export function MeasurementFacts({ measurement }: { measurement: Measurement }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const figures = useFigures();
  const { measuredAt, algorithm, vocabulary, judgements, corpus } = measurement;
  return (
    <section className="panel" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{t('facts.heading')}</h2>
      <FactList
        facts={[
          [t('facts.measuredAt'), <time dateTime={measuredAt}>{figures.moment(measuredAt)}</time>],
          [t('facts.judged'), format.number(judgements.judged)],
          [t('facts.parallel'), format.number(judgements.parallel)],
          [t('facts.knowledge'), format.number(corpus.knowledge)],
          [t('facts.suppliers'), format.number(corpus.suppliers)],
          [t('facts.algorithm'), <code>{algorithm}</code>],
          [t('facts.vocabulary'), <code>{vocabulary}</code>],
          [t('facts.judgements'), <code>{judgements.version}</code>],
        ]}
      />
    </section>
  );
}
