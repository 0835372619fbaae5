import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { signInPath } from '../paths.js';
import type { Challenge, MatchRun } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { useSession } from '../shared/session/index.js';
import { Loaded, ProblemNotice, Skeleton } from '../shared/ui/index.js';
import { isUnderWay, useMatchRun } from './use-match-run.js';

/** Starts match runs and tells how the newest one goes; one that was left is found again. */
export function RunPanel({ challenge }: { challenge: Challenge }) {
  const { t } = useTranslation('review');
  const { session } = useSession();
  const { pathname, search } = useLocation();
  const { query, run, starting } = useMatchRun(challenge.id);
  return (
    <section className="panel" aria-labelledby="run-heading">
      <h2 id="run-heading">{t('run.heading')}</h2>
      <Loaded query={query} skeleton={<Skeleton lines={2} />}>
        {() => <RunState run={run} challenge={challenge} />}
      </Loaded>
      {starting.error && <ProblemNotice error={starting.error} />}
      {session ? (
        <p>
          <button
            type="button"
            className={run?.status === 'succeeded' ? 'secondary' : 'primary'}
            aria-disabled={isUnderWay(run) || starting.isPending}
            onClick={() => {
              if (!isUnderWay(run) && !starting.isPending) starting.mutate();
            }}
          >
            {t(run === null ? 'run.start' : run.status === 'failed' ? 'run.tryAgain' : 'run.startAgain')}
          </button>
        </p>
      ) : (
        <p>
          <Link to={signInPath(pathname + search)}>{t('run.signIn')}</Link>
        </p>
      )}
    </section>
  );
}

function RunState({ run, challenge }: { run: MatchRun | null; challenge: Challenge }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  if (run === null) return <p>{t('run.none')}</p>;
  if (run.status === 'queued' || run.status === 'running') {
    return (
      <div className="stack">
        <p>{t(run.status === 'queued' ? 'run.queued' : 'run.running')}</p>
        <progress className="run-progress" max={100} value={run.progress} aria-labelledby="run-heading" />
        <p className="small">{t('run.leave', { progress: format.number(run.progress) })}</p>
      </div>
    );
  }
  if (run.status === 'failed') {
    const isByChange = run.error?.code === 'CHALLENGE_CHANGED';
    return (
      <div className="state state-error">
        <h3>{t('run.failed')}</h3>
        <p>{t(isByChange ? 'run.failedByChange' : 'run.failedText')}</p>
        {run.error && !isByChange && (
          <p className="small" lang="en">
            {run.error.message} <code>{run.error.code}</code>
          </p>
        )}
      </div>
    );
  }
  const isOfDraft = run.ofDraft && challenge.status !== 'draft';
  return (
    <>
      <p>
        {t('run.done', {
          date: run.finishedAt ? format.date(run.finishedAt) : '',
          revision: format.number(run.challengeRevision),
          algorithm: run.algorithm,
        })}
      </p>
      {run.challengeRevision < challenge.revision && (
        <p className="note note-warn">{t(isOfDraft ? 'run.ofDraft' : 'run.outdated')}</p>
      )}
    </>
  );
}
