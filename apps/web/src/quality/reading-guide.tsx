import { useTranslation } from 'react-i18next';
import { METRIC_NAMES, METRICS } from './figures.js';
import { useFigures } from './use-figures.js';

/** What the figures mean, for people who buy and do not measure. */
export function ReadingGuide({ confidence }: { confidence: number }) {
  const { t } = useTranslation('quality');
  const figures = useFigures();
  return (
    <section className="panel" aria-labelledby="reading-heading">
      <h2 id="reading-heading">{t('reading.heading')}</h2>
      <dl className="fact-list prose-width">
        {METRICS.map((metric) => (
          <Term key={metric} term={METRIC_NAMES[metric]} meaning={t(`reading.${metric}`)} />
        ))}
        <Term
          term={t('reading.intervalTerm', { confidence: figures.share(confidence) })}
          meaning={t('reading.interval', { confidence: figures.share(confidence) })}
        />
        <Term term={t('baseline')} meaning={t('reading.baseline')} />
      </dl>
      <p className="note">{t('reading.caution')}</p>
    </section>
  );
}

function Term({ term, meaning }: { term: string; meaning: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{meaning}</dd>
    </>
  );
}
