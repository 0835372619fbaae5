import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { PATHS } from '../paths.js';

const PAGES = {
  dashboard: PATHS.agency,
  knowledge: PATHS.agencyKnowledge,
  suppliers: PATHS.agencySuppliers,
  import: PATHS.agencyImport,
} as const;

/** The way between the pages of an agency. */
export function AgencyNav() {
  const { t } = useTranslation('agency');
  return (
    <nav className="agency-nav" aria-label={t('nav.label')}>
      {(Object.keys(PAGES) as (keyof typeof PAGES)[]).map((page) => (
        <NavLink key={page} to={PAGES[page]} end={page === 'dashboard'}>
          {t(`nav.${page}`)}
        </NavLink>
      ))}
    </nav>
  );
}
