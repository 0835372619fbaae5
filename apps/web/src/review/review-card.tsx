import { useTranslation } from 'react-i18next';
import { ProblemError, type Review, type ReviewableMatch } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { MatchCard } from '../shared/matches/match-card.js';
import { Badge, ProblemNotice, type Tone } from '../shared/ui/index.js';
import type { Decision } from './use-reviewing.js';
import { WhyForm, type Asking } from './why-form.js';

interface ReviewCardProps {
  match: ReviewableMatch;
  isEditor: boolean;
  isBusy: boolean;
  fault: Error | undefined;
  asking: Asking | null;
  onBegin: (decision: Decision) => void;
  onAsk: (asking: Asking) => void;
  onDecide: (decision: Decision, why: string | null) => void;
  onCancel: () => void;
  onUndo: () => void;
}

const TONES: Record<Decision, Tone> = { accepted: 'good', rejected: 'bad', deferred: 'warn' };
const DECISIONS: readonly Decision[] = ['accepted', 'rejected', 'deferred'];

/** A match with its reasons, what was decided on it, and ways to decide. */
export function ReviewCard(props: ReviewCardProps) {
  const { t } = useTranslation(['review', 'shared']);
  const { match, isEditor, isBusy, fault, asking } = props;
  const { decision = null, why = null } = match.review ?? {};
  if (!isEditor) return <MatchCard match={match} />;
  return (
    <div className="review" aria-busy={isBusy}>
      <MatchCard match={match} />
      <div className="panel review-panel">
        {match.review && <Decided review={match.review} />}
        {fault &&
          (fault instanceof ProblemError && fault.code === 'STALE_REVIEW' ? (
            <p className="note note-warn" role="alert">
              {t('stale')}
            </p>
          ) : (
            <ProblemNotice error={fault} />
          ))}
        {asking ? (
          <WhyForm
            title={match.target.title}
            asking={asking}
            isBusy={isBusy}
            onDecide={props.onDecide}
            onCancel={props.onCancel}
          />
        ) : (
          <div className="row" role="group" aria-label={t('decideOn', { title: match.target.title })}>
            {DECISIONS.map((name) => (
              <button
                key={name}
                type="button"
                className={name === 'accepted' ? 'primary' : 'secondary'}
                aria-pressed={name === decision}
                aria-disabled={isBusy}
                onClick={() => props.onBegin(name)}
              >
                {t(`decide.${name}`)}
              </button>
            ))}
            {decision && (
              <>
                <button
                  type="button"
                  className="quiet"
                  aria-disabled={isBusy}
                  onClick={() => props.onAsk({ decision, why: why ?? '' })}
                >
                  {t(why === null ? 'addWhy' : 'changeWhy')}
                </button>
                <button type="button" className="quiet" aria-disabled={isBusy} onClick={props.onUndo}>
                  {t('shared:undo')}
                </button>
              </>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

function Decided({ review: { decision, why, reviewer, reviewedAt, challengeRevision } }: { review: Review }) {
  const { t } = useTranslation(['review', 'shared']);
  const format = useFormat();
  if (decision === null) return null;
  return (
    <div>
      <p>
        <Badge tone={TONES[decision]}>{t(`decided.${decision}`)}</Badge>{' '}
        <span className="small">
          {t('by', {
            reviewer,
            date: format.date(reviewedAt),
            revision: format.number(challengeRevision),
          })}
        </span>
      </p>
      {why && <p className="record-text">{why}</p>}
    </div>
  );
}
