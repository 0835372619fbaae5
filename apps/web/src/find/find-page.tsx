import './find.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '../shared/ui/index.js';
import { Browse } from './browse.js';
import { CompareBar } from './compare-bar.js';
import { useFind } from './find-state.js';
import { Holdings } from './holdings.js';
import { MatchNeed } from './match-need.js';

/** Where people begin: a need in their own words and its matches, or a search through the records. */
export default function FindPage() {
  const { t } = useTranslation('find');
  const { state, show } = useFind();
  const isBrowsing = state.mode === 'browse';
  return (
    <>
      <PageHeader
        title={isBrowsing ? t('browse.title') : t('title')}
        lead={isBrowsing ? undefined : t('lead')}
      >
        <Holdings />
      </PageHeader>
      <nav className="modes no-print" aria-label={t('modes.label')}>
        <Link to="/" aria-current={isBrowsing ? undefined : 'page'}>
          {t('modes.need')}
        </Link>
        <Link to="/?view=search" aria-current={isBrowsing ? 'page' : undefined}>
          {t('modes.browse')}
        </Link>
      </nav>
      {isBrowsing ? <Browse state={state} show={show} /> : <MatchNeed state={state} show={show} />}
      <CompareBar chosen={state.compare} onClear={() => show({ compare: [] })} />
    </>
  );
}
