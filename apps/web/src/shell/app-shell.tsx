import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { PATHS } from '../paths.js';
import { useSession } from '../shared/session/index.js';
import { LiveRegion, SlowNotice, Toasts } from '../shared/ui/index.js';
import { SessionSwitch } from './session-switch.js';
import { LanguageSwitch, ThemeSwitch } from './switches.js';

/** Pages that the header leads to, in their order. */
const MAIN_PAGES = ['find', 'challenges', 'about', 'quality', 'ranking'] as const;

/** What stands around every page. */
export function AppShell() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { session } = useSession();
  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <header className="top">
        <div className="frame">
          <Link className="brand" to={PATHS.find}>
            <img src="/favicon.svg" alt="" width="36" height="36" />
            <span>
              <strong>PPI Atlas</strong>
              <span className="tagline">{t('shell.tagline')}</span>
            </span>
          </Link>
          <nav aria-label={t('shell.navigation')}>
            {MAIN_PAGES.map((page) => (
              <NavLink key={page} to={PATHS[page]} end={page === 'find'}>
                {t(`shell.pages.${page}`)}
              </NavLink>
            ))}
            {session && <NavLink to={PATHS.agency}>{t('shell.pages.agency')}</NavLink>}
            {/* Served beside the app. */}
            <a href="/docs">{t('shell.pages.docs')}</a>
          </nav>
          <div className="switches">
            <LanguageSwitch />
            <ThemeSwitch />
            <SessionSwitch />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="frame">
        <SlowNotice isUnderWay={navigation.state === 'loading'} />
        <Outlet />
      </main>
      <footer className="frame">
        <p>{t('shell.footer')}</p>
        <p>
          <Link to={PATHS.accessibility}>{t('shell.pages.accessibility')}</Link>
        </p>
      </footer>
      <Toasts />
      <LiveRegion />
      <ScrollRestoration />
    </>
  );
}
