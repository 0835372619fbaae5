import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { challengePath } from '../paths.js';
import type { ChallengeSummary } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { Card, RecordFacts } from '../shared/ui/index.js';
import { StatusBadge } from './status-badge.js';

/** A challenge in a list. */
export function ChallengeCard({
  challenge,
  children,
}: {
  challenge: ChallengeSummary;
  children?: ReactNode;
}) {
  const { t } = useTranslation('challenges');
  const format = useFormat();
  const { id, title, language, buyer, status, updatedAt } = challenge;
  const headingId = `challenge-${id}`;
  return (
    <Card labelledBy={headingId}>
      <h3 id={headingId} lang={language ?? undefined}>
        <Link to={challengePath(id)}>{title}</Link>
      </h3>
      {buyer && <p lang={language ?? undefined}>{buyer}</p>}
      <RecordFacts {...challenge} />
      {children}
      <p className="card-foot">
        <StatusBadge status={status} />
        <span className="small">{t('changed', { date: format.date(updatedAt) })}</span>
      </p>
    </Card>
  );
}
