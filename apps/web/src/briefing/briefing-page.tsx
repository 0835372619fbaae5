import './briefing.css';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { briefingsPath } from '../paths.js';
import { useFormat } from '../shared/format.js';
import { LANGUAGES } from '../shared/i18n.js';
import { announce, Loaded, PageHeader, Skeleton } from '../shared/ui/index.js';
import { BriefingDocument } from './briefing-document.js';
import { BriefingDownloads } from './briefing-downloads.js';
import { isUnderWay, type Briefing } from './queries.js';
import { useBriefing } from './use-briefing.js';

/** One briefing: how far it is, then what it says, and its documents. */
export default function BriefingPage() {
  const { t } = useTranslation('briefing');
  const format = useFormat();
  const { id = '' } = useParams();
  const query = useBriefing(id);
  const briefing = query.data;
  const content = briefing?.content;
  const facts = briefing && [
    t('version', { version: format.number(briefing.version) }),
    LANGUAGES[briefing.language],
    briefing.ofDraft ? t('ofDraft') : null,
  ];
  return (
    <>
      <PageHeader title={content?.title ?? t('loadingTitle')} lang={content?.language}>
        {facts && <p className="small">{facts.filter(Boolean).join(' · ')}</p>}
      </PageHeader>
      <Loaded query={query} skeleton={<Skeleton cards={2} lines={6} />}>
        {(loaded) => <BriefingState briefing={loaded} />}
      </Loaded>
    </>
  );
}

function BriefingState({ briefing }: { briefing: Briefing }) {
  const { t } = useTranslation('briefing');
  useAnnouncedEnd(briefing);
  const toAll = (
    <p className="no-print">
      <Link to={briefingsPath(briefing.challengeId)}>{t('allVersions')}</Link>
    </p>
  );
  if (isUnderWay(briefing)) {
    return (
      <div className="panel stack">
        <label htmlFor="briefing-progress">{t('progress')}</label>
        <progress id="briefing-progress" className="briefing-progress" max={100} value={briefing.progress} />
        <p>
          {briefing.status === 'queued' ? t('queuedText') : t('progressText', { percent: briefing.progress })}
        </p>
        {toAll}
      </div>
    );
  }
  if (!briefing.content) {
    return (
      <div className="state state-error" role="alert">
        <h2>{t('failedHeading')}</h2>
        <p lang="en">{briefing.error?.message}</p>
        <Link className="button secondary" to={briefingsPath(briefing.challengeId)}>
          {t('again')}
        </Link>
      </div>
    );
  }
  return (
    <div className="stack">
      <BriefingDownloads id={briefing.id} />
      <p className="small no-print">{t('fixed')}</p>
      {toAll}
      <BriefingDocument content={briefing.content} />
    </div>
  );
}

/** Says that it is ready to those who waited for it and do not see the page. */
function useAnnouncedEnd(briefing: Briefing): void {
  const { t } = useTranslation('briefing');
  const waited = useRef(false);
  const underWay = isUnderWay(briefing);
  const text = briefing.status === 'succeeded' ? t('ready') : t('failedHeading');
  useEffect(() => {
    if (underWay) waited.current = true;
    else if (waited.current) {
      waited.current = false;
      announce(text);
    }
  }, [underWay, text]);
}
