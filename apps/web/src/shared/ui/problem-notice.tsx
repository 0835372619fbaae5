import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, UnreachableError } from '../api/problem-error.js';
import { askForToken, useSession } from '../session/session.js';
import { focusPageHeading } from './focus.js';

interface ProblemNoticeProps {
  error: Error;
  retry?: () => void;
}

/** What went wrong, what to do and, from a server, which request it was. Waits where the server asks to. */
export function ProblemNotice({ error, retry }: ProblemNoticeProps) {
  const { t } = useTranslation();
  const wait = useCountdown(error instanceof ProblemError ? (error.retryAfter ?? 0) : 0, error);
  const { heading, text, detail } = useExplanation(error);
  const { session } = useSession();
  const again = () => {
    if (wait > 0) return;
    // The notice goes away while it is tried.
    focusPageHeading();
    retry?.();
  };
  const isSignInNeeded = !session && error instanceof ProblemError && error.status === 401;
  return (
    <div className="state state-error" role="alert">
      <h2>{heading}</h2>
      {text && <p>{text}</p>}
      {detail && <p lang="en">{detail}</p>}
      {error instanceof ProblemError && error.errors.length > 0 && (
        <ul lang="en">
          {error.errors.map(({ path, message }) => (
            <li key={path + message}>{message}</li>
          ))}
        </ul>
      )}
      {error instanceof ProblemError && error.requestId && (
        <p className="small">
          {t('problem.requestId')} <code>{error.requestId}</code>
        </p>
      )}
      {isSignInNeeded && (
        <button type="button" className="primary" onClick={askForToken}>
          {t('session.signIn')}
        </button>
      )}
      {retry && (
        <button type="button" className="secondary" onClick={again} aria-disabled={wait > 0}>
          {wait > 0 ? t('problem.retryIn', { count: wait }) : t('problem.retry')}
        </button>
      )}
    </div>
  );
}

/** What to say of a failure whose details the service words in English. */
const KINDS = { 400: 'invalid', 404: 'gone', 500: 'fault', 503: 'away' } as const;

interface Explanation {
  heading: string;
  text?: string;
  /** What the service says itself, in English. */
  detail?: string;
}

function useExplanation(error: Error): Explanation {
  const { t, i18n } = useTranslation();
  if (error instanceof ProblemError) {
    if (error.status === 429) {
      const text =
        error.retryAfter === null
          ? t('problem.rateLimitedMinute')
          : t('problem.rateLimited', { count: error.retryAfter });
      return { heading: t('problem.rateLimitedHeading'), text };
    }
    if (error.status === 401) return { heading: t('session.againTitle'), text: t('session.again') };
    const heading = t('problem.heading');
    if (!error.message) return { heading, text: t('problem.unexplained', { status: error.status }) };
    const kind = KINDS[error.status as keyof typeof KINDS];
    // Those who read English need not read it twice.
    const text = kind && i18n.language !== 'en' ? t(`problem.kinds.${kind}`) : undefined;
    return { heading, text, detail: error.message };
  }
  if (!(error instanceof UnreachableError)) return { heading: t('problem.heading'), text: t('problem.ours') };
  return navigator.onLine
    ? { heading: t('problem.unreachableHeading'), text: t('problem.unreachable') }
    : { heading: t('problem.offlineHeading'), text: t('problem.offline') };
}

/** Seconds left; begins anew with each `cause`. */
function useCountdown(seconds: number, cause: unknown): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const until = Date.now() + seconds * 1_000;
    const update = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1_000)));
    update();
    const timer = setInterval(update, 1_000);
    return () => clearInterval(timer);
  }, [seconds, cause]);
  return left;
}
