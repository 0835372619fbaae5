import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { signInPath } from '../paths.js';
import { useSession } from '../shared/session/index.js';
import { isStorable, type Draft } from './draft.js';
import type { Saving, Status } from './use-saving.js';

/** The draft is stored, published or closed, by editors; others are told how to go on. */
export function Storing({ draft, saving }: { draft: Draft; saving: Saving }) {
  const { t } = useTranslation(['wizard', 'shared']);
  const { session, hasEnded } = useSession();
  const { pathname, search } = useLocation();
  if (!session && !hasEnded) {
    return (
      <div className="state">
        <h3>{t('signInHeading')}</h3>
        <p>{t('signInText')}</p>
        <Link className="button primary" to={signInPath(pathname + search)}>
          {t('shared:session.signIn')}
        </Link>
      </div>
    );
  }
  const { status, isPending } = saving;
  const isReady = isStorable(draft) && !isPending;
  const store = (next: Status) => {
    if (isReady) saving.store(next);
  };
  return (
    <div className="stack" aria-busy={isPending}>
      <div className="row">
        <button type="button" className="primary" aria-disabled={!isReady} onClick={() => store('published')}>
          {t(status === 'published' ? 'saveChanges' : 'publish')}
        </button>
        {status !== 'published' && (
          <button type="button" className="secondary" aria-disabled={!isReady} onClick={() => store(status)}>
            {t(status === 'draft' ? 'saveDraft' : 'saveChanges')}
          </button>
        )}
        {status === 'published' && (
          <button
            type="button"
            className="secondary"
            aria-disabled={!isReady}
            onClick={() => store('closed')}
          >
            {t('close')}
          </button>
        )}
      </div>
      <p className="small">{t(status === 'draft' ? 'publishHint' : 'changeHint')}</p>
    </div>
  );
}
