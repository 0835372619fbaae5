import { useTranslation } from 'react-i18next';
import { stopAsking } from '../shared/session/index.js';
import { Dialog } from '../shared/ui/dialog.js';
import { SignInForm } from './sign-in-form.js';

/** Over a page whose call was refused: what was typed there stays. */
export default function SignInAgain() {
  const { t } = useTranslation();
  return (
    <Dialog title={t('session.againTitle')} isOpen onClose={stopAsking}>
      <p>{t('session.again')}</p>
      <SignInForm />
    </Dialog>
  );
}
