import './quality.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../paths.js';
import { EmptyState, Loaded, PageHeader, Skeleton } from '../shared/ui/index.js';
import { Contents } from './contents.js';
import { ExposureOfSuppliers } from './exposure-of-suppliers.js';
import { TARGETS, type Measurement } from './figures.js';
import { MeasurementFacts } from './measurement-facts.js';
import { ParityOfLanguages } from './parity-of-languages.js';
import { PreviewTimesFacts } from './preview-times-facts.js';
import { qualityQuery } from './queries.js';
import { ReadingGuide } from './reading-guide.js';
import { TargetQuality } from './target-quality.js';

/** How good the matches of this installation are, by its own measurement. */
export default function QualityPage() {
  const { t } = useTranslation('quality');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={useQuery(qualityQuery)} skeleton={<Skeleton cards={3} lines={5} />}>
        {({ measurement, previews }) => (
          <div className="stack">
            {measurement ? <Report measurement={measurement} /> : <NotMeasured />}
            <PreviewTimesFacts previews={previews} />
          </div>
        )}
      </Loaded>
      <ul className="plain-list page-links">
        <li>
          <Link to={PATHS.ranking}>{t('more.ranking')}</Link>
        </li>
        <li>
          <a href="/api/v1/quality">{t('more.api')}</a>
        </li>
      </ul>
    </>
  );
}

function NotMeasured() {
  const { t } = useTranslation('quality');
  return (
    <EmptyState heading={t('notYet.heading')}>
      <p>{t('notYet.text')}</p>
      <p>{t('notYet.off')}</p>
    </EmptyState>
  );
}

function Report({ measurement }: { measurement: Measurement }) {
  const { byLanguage, bySector, parity, exposure, confidence } = measurement;
  return (
    <>
      <Contents />
      <MeasurementFacts measurement={measurement} />
      <ReadingGuide confidence={confidence} />
      {TARGETS.map((target) => (
        <TargetQuality
          key={target}
          target={target}
          byLanguage={byLanguage.filter((row) => row.target === target)}
          bySector={bySector.filter((row) => row.target === target)}
        />
      ))}
      <ParityOfLanguages parity={parity} />
      <ExposureOfSuppliers exposure={exposure} />
    </>
  );
}
