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

/** A page could not be loaded, after an update of the service say, or failed. */
export function PageFault() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <>
      <PageHeader title={t('problem.heading')} />
      <ProblemNotice
        error={error instanceof Error ? error : new Error(String(error))}
        retry={() => window.location.reload()}
      />
    </>
  );
}
