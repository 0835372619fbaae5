import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { PATHS } from '../paths.js';
import { PageHeader, ProblemNotice } from '../shared/ui/index.js';

/** No page has this address. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('notFound.title')} lead={t('notFound.text')} />
      <p>
        <Link to={PATHS.find}>{t('notFound.toFind')}</Link>
      </p>
    </>
  );
}

/** Without a connection that would leave the app for the browser's own page of error. */
function loadAgain(): void {
  if (navigator.onLine) window.location.reload();
}

/** A page could not be loaded, without a connection or after an update of the service. */
export function PageFault({ error }: { error: Error }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('problem.heading')} />
      <ProblemNotice error={error} retry={loadAgain} />
    </>
  );
}

/** A page failed while it was shown. */
export function RouteFault() {
  const error = useRouteError();
  return <PageFault error={error instanceof Error ? error : new Error(String(error))} />;
}
