import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { returnAddress, signOut, useSession } from '../shared/session/index.js';
import { PageHeader } from '../shared/ui/index.js';
import { SignInForm } from './sign-in-form.js';

/** Asks for an access token and goes back to where somebody came from. Reading needs none. */
export default function SignInPage() {
  const { t } = useTranslation();
  const { session } = useSession();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  return (
    <>
      <PageHeader title={t('session.signIn')} lead={t('session.lead')} />
      {session ? (
        <div className="state">
          <p>{t('session.signedInAs', { name: session.name })}</p>
          <button type="button" className="secondary" onClick={signOut}>
            {t('session.signOut')}
          </button>
        </div>
      ) : (
        <div className="panel">
          <SignInForm onSignedIn={() => void navigate(returnAddress(params.get('to')), { replace: true })} />
        </div>
      )}
    </>
  );
}
