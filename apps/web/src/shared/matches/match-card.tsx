import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { casePath, supplierPath } from '../../paths.js';
import type { Match } from '../api/index.js';
import { useFormat } from '../format.js';
import { Card, RecordFacts, ShareBar, SourceLink } from '../ui/index.js';
import { GapList } from './gap-list.js';
import { passagesOf, Quotation, ReasonList } from './match-reasons.js';
import { statesResults } from './match-words.js';

interface MatchCardProps {
  match: Match;
  /** What can be done with it; stands at its foot. */
  children?: ReactNode;
}

/** Passages shown at once; the others stand with their reasons. */
const SHOWN_PASSAGES = 2;

/** One match: how much, why, what differs, and where it comes from. */
export function MatchCard({ match, children }: MatchCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { score, target, missing, alsoAs } = match;
  const headingId = `match-${target.type}-${target.id}`;
  const isCase = target.type === 'knowledge';
  const pathTo = (quote?: string) => (isCase ? casePath(target.id, quote) : supplierPath(target.id, quote));
  return (
    <Card labelledBy={headingId}>
      <h3 id={headingId} lang={target.language ?? undefined}>
        <Link to={pathTo()}>{target.title}</Link>
      </h3>
      <RecordFacts {...target} hasResults={isCase ? statesResults(match) : undefined} />
      <p className="score">
        <strong>{t('match.score', { score: format.number(Math.round(score)) })}</strong>
        <ShareBar share={score / 100} />
      </p>
      <h4>{t('match.why')}</h4>
      {passagesOf(match)
        .slice(0, SHOWN_PASSAGES)
        .map((passage) => (
          <Quotation
            key={passage.quote}
            passage={passage}
            target={target}
            // Topics stand in the record under the names that they have in the reader's language.
            address={pathTo(passage.field === 'concepts' ? undefined : passage.quote)}
            isStrong
          />
        ))}
      <details>
        <summary>{t('match.allReasons', { count: match.reasons.length })}</summary>
        <ReasonList match={match} />
      </details>
      <h4>{t('match.differs')}</h4>
      {missing.length > 0 ? <GapList match={match} /> : <p className="small">{t('match.nothingMissing')}</p>}
      {alsoAs.length > 0 && (
        <>
          <h4>{t('match.alsoAs')}</h4>
          <ul>
            {alsoAs.map((twin) => (
              <li key={twin.id}>
                <Link
                  to={isCase ? casePath(twin.id) : supplierPath(twin.id)}
                  lang={twin.language ?? undefined}
                >
                  {twin.title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="card-foot">
        {children}
        <SourceLink address={target.sourceUrl} />
      </p>
    </Card>
  );
}
