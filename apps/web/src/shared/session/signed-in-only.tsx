import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { signInPath } from '../../paths.js';
import { EmptyState } from '../ui/small-parts.js';
import { useSession } from './session.js';

/**
 * For pages of editors: others are shown the way to sign in and back here. When a session ends by itself the page
 * stays, with what was typed on it, and the shell asks for a token.
 */
export function SignedInOnly({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { session, hasEnded } = useSession();
  const { pathname, search, hash } = useLocation();
  if (session || hasEnded) return children;
  return (
    <EmptyState heading={t('session.editorsOnly')}>
      <p>{t('session.editorsOnlyText')}</p>
      <Link className="button primary" to={signInPath(pathname + search + hash)}>
        {t('session.signIn')}
      </Link>
    </EmptyState>
  );
}
