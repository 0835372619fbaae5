import './briefing.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { briefingPath, signInPath } from '../paths.js';
import { useFormat } from '../shared/format.js';
import { LANGUAGES, type Language } from '../shared/i18n.js';
import { useSession } from '../shared/session/index.js';
import { Badge, Loaded, PageHeader, ProblemNotice, Skeleton, type Tone } from '../shared/ui/index.js';
import { briefingsQuery, startBriefing, type BriefingState } from './queries.js';

/** The briefings of a challenge: all versions, and a new one for those who may ask for it. */
export default function BriefingsPage() {
  const { t } = useTranslation('briefing');
  const { id = '' } = useParams();
  const query = useQuery(briefingsQuery(id));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={query} skeleton={<Skeleton cards={2} lines={2} />}>
        {(versions) => (
          <div className="stack">
            <NewBriefing challengeId={id} />
            <section className="stack" aria-labelledby="versions">
              <h2 id="versions">{t('versions')}</h2>
              {versions.length === 0 ? <p>{t('noVersions')}</p> : <Versions versions={versions} />}
            </section>
          </div>
        )}
      </Loaded>
    </>
  );
}

function NewBriefing({ challengeId }: { challengeId: string }) {
  const { t, i18n } = useTranslation('briefing');
  const { t: tShared } = useTranslation();
  const { session } = useSession();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const selectId = useId();
  const [language, setLanguage] = useState(i18n.language as Language);
  const starting = useMutation({
    mutationFn: () => startBriefing(challengeId, language),
    onSuccess: async ({ briefingId }) => {
      await client.invalidateQueries({ queryKey: briefingsQuery(challengeId).queryKey });
      await navigate(briefingPath(briefingId));
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!starting.isPending) starting.mutate();
  };
  return (
    <section className="panel" aria-labelledby="new-briefing">
      <h2 id="new-briefing">{t('start.heading')}</h2>
      {session ? (
        <form className="stack" onSubmit={submit}>
          <div className="field">
            <label htmlFor={selectId}>{t('start.language')}</label>
            <select
              id={selectId}
              value={language}
              aria-describedby={`${selectId}-hint`}
              onChange={({ target }) => setLanguage(target.value as Language)}
            >
              {Object.entries(LANGUAGES).map(([code, name]) => (
                <option key={code} value={code} lang={code}>
                  {name}
                </option>
              ))}
            </select>
            <p className="hint" id={`${selectId}-hint`}>
              {t('start.hint')}
            </p>
          </div>
          {starting.error && <ProblemNotice error={starting.error} />}
          <div className="row">
            <button type="submit" className="primary" aria-disabled={starting.isPending}>
              {t('start.submit')}
            </button>
          </div>
        </form>
      ) : (
        <p>
          {t('start.editors')} <Link to={signInPath(pathname)}>{tShared('session.signIn')}</Link>
        </p>
      )}
    </section>
  );
}

function Versions({ versions }: { versions: readonly BriefingState[] }) {
  const { t } = useTranslation('briefing');
  const format = useFormat();
  return (
    <ul className="plain-list stack">
      {versions.map((briefing) => (
        <li key={briefing.id} className="card briefing-version">
          <Link to={briefingPath(briefing.id)}>
            {t('version', { version: format.number(briefing.version) })}, {LANGUAGES[briefing.language]}
          </Link>
          <BriefingFacts briefing={briefing} />
        </li>
      ))}
    </ul>
  );
}

const TONES: Record<BriefingState['status'], Tone> = {
  ...{ queued: 'plain', running: 'plain', succeeded: 'good', failed: 'bad' },
};

export function BriefingFacts({ briefing }: { briefing: BriefingState }) {
  const { t } = useTranslation('briefing');
  const format = useFormat();
  const { status, createdAt, ofDraft } = briefing;
  return (
    <p className="row small">
      <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
      <span>{t('madeOn', { date: format.date(createdAt) })}</span>
      {ofDraft && <Badge tone="warn">{t('ofDraft')}</Badge>}
    </p>
  );
}
