import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Dialog } from '../../shared/ui/dialog.js';

/** Asks before a page is left on which something was changed and not saved. */
export function UnsavedGuard({ isChanged }: { isChanged: boolean }) {
  const { t } = useTranslation('agency');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isChanged &&
      currentLocation.pathname !== nextLocation.pathname &&
      !(nextLocation.state as { leave?: boolean } | null)?.leave,
  );
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog title={t('records.leaveTitle')} isOpen onClose={() => blocker.reset()}>
      <p>{t('records.leaveText')}</p>
      <div className="row">
        <button type="button" className="primary" onClick={() => blocker.reset()}>
          {t('records.stay')}
        </button>
        <button type="button" className="secondary" onClick={() => blocker.proceed()}>
          {t('records.leave')}
        </button>
      </div>
    </Dialog>
  );
}
