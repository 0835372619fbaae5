import './ranking.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../paths.js';
import { Loaded, PageHeader, Skeleton } from '../shared/ui/index.js';
import { Constants } from './constants.js';
import { FieldWeights } from './field-weights.js';
import { rankingQuery, type Rules } from './queries.js';
import { TargetPoints } from './target-points.js';

/** Every rule that the order of matches is made of. */
export default function RankingPage() {
  const { t } = useTranslation('ranking');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={useQuery(rankingQuery)} skeleton={<Skeleton cards={3} lines={6} />}>
        {(rules) => <AllRules rules={rules} />}
      </Loaded>
      <p className="page-links">
        <a href="/api/v1/ranking">{t('api')}</a>
      </p>
    </>
  );
}

function AllRules({ rules: { algorithm, targets, constants, fields } }: { rules: Rules }) {
  return (
    <div className="stack">
      <Principles algorithm={algorithm} />
      {targets.map(({ target, features }) => (
        <TargetPoints key={target} target={target} features={features} />
      ))}
      <Constants constants={constants} />
      <FieldWeights fields={fields} />
      <Law />
    </div>
  );
}

function Principles({ algorithm }: { algorithm: string }) {
  const { t } = useTranslation('ranking');
  return (
    <section className="panel" aria-labelledby="principles-heading">
      <h2 id="principles-heading">{t('principles.heading')}</h2>
      <ul className="prose-width">
        {t('principles.rules', { returnObjects: true }).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p>
        {t('version')} <code>{algorithm}</code>. {t('versionChanges')}
      </p>
    </section>
  );
}

/** Where the law asks for what this page says. */
function Law() {
  const { t } = useTranslation('ranking');
  return (
    <section className="panel" aria-labelledby="law-heading">
      <h2 id="law-heading">{t('law.heading')}</h2>
      <p className="prose-width">{t('law.text')}</p>
      <p>
        <Link to={PATHS.quality}>{t('law.quality')}</Link>
      </p>
    </section>
  );
}
