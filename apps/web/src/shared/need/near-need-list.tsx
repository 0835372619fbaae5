import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { challengePath } from '../../paths.js';
import type { SimilarChallenge } from '../api/index.js';
import { useFormat } from '../format.js';
import { Card, RecordFacts } from '../ui/index.js';

/** Challenges of other buyers that are near a need, with what they share. */
export function NearNeedList({ needs }: { needs: readonly SimilarChallenge[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (needs.length === 0) return <p>{t('nearNeeds.none')}</p>;
  return (
    <>
      <p className="small">{t('nearNeeds.hint')}</p>
      <ol className="cards">
        {needs.map((need) => (
          <li key={need.id}>
            <Card labelledBy={`near-${need.id}`}>
              <h3 id={`near-${need.id}`} lang={need.language ?? undefined}>
                <Link to={challengePath(need.id)}>{need.title}</Link>
              </h3>
              {need.buyer && <p lang={need.language ?? undefined}>{need.buyer}</p>}
              <RecordFacts {...need} />
              <p className="small">
                {t('nearNeeds.shared', { percent: format.number(Math.round(need.score)) })}
                {conceptsOf(need).length > 0 &&
                  ` · ${t('reasons.concepts', { concepts: format.list(conceptsOf(need)) })}`}
              </p>
            </Card>
          </li>
        ))}
      </ol>
    </>
  );
}

const SHOWN_CONCEPTS = 4;

const conceptsOf = ({ reasons }: SimilarChallenge): string[] =>
  reasons.flatMap(({ concepts = [] }) => concepts.map(({ label }) => label)).slice(0, SHOWN_CONCEPTS);
