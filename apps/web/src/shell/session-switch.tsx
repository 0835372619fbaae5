import { queryOptions, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { PATHS, signInPath } from '../paths.js';
import { api, bodyOf } from '../shared/api/index.js';
import { signOut, useSession } from '../shared/session/index.js';
import { announce } from '../shared/ui/index.js';

const SignInAgain = lazy(() => import('../session/sign-in-again.js'));

/** A token that was kept may have been taken back since; the client then asks for another. */
const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/session', { signal })),
});

/** Who has signed in and how to sign out, or how to sign in. */
export function SessionSwitch() {
  const { t } = useTranslation();
  const { session, isAsking } = useSession();
  useQuery({ ...sessionQuery, enabled: session !== null });
  const { pathname, search, hash } = useLocation();
  const isThere = pathname === PATHS.signIn;
  return (
    <div className="session">
      {session ? (
        <>
          <span className="small">
            <span className="visually-hidden">{t('session.signedIn')} </span>
            {session.name}
          </span>
          <button
            type="button"
            className="quiet"
            onClick={() => {
              signOut();
              announce(t('session.signedOut'));
            }}
          >
            {t('session.signOut')}
          </button>
        </>
      ) : (
        <Link
          to={isThere ? pathname + search : signInPath(pathname + search + hash)}
          aria-current={isThere ? 'page' : undefined}
        >
          {t('session.signIn')}
        </Link>
      )}
      {isAsking && !isThere && (
        <Suspense fallback={null}>
          <SignInAgain />
        </Suspense>
      )}
    </div>
  );
}
