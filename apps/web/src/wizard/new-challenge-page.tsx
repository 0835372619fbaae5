import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { PATHS } from '../paths.js';
import { readNeed } from '../shared/need/need-state.js';
import { PageHeader } from '../shared/ui/index.js';
import { draftOfNeed, EMPTY_DRAFT, isEmptyDraft, isSameDraft, titleOfDraft, type Draft } from './draft.js';
import { keepDraft, loadDraft, NEW } from './draft-store.js';
import { newChallengeId } from './save-challenge.js';
import { Wizard } from './wizard.js';

/** A challenge is stated, from nothing, from what was described on the page Find, or from where it was left. */
export default function NewChallengePage() {
  const { t } = useTranslation('wizard');
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { state } = useLocation() as { state: { need?: string } | null };
  const brought = draftOfNeed(readNeed(params, state?.need ?? null));
  const kept = loadDraft(NEW)?.draft ?? EMPTY_DRAFT;
  const isBrought = !isEmptyDraft(brought);
  const mustChoose = isBrought && !isEmptyDraft(kept) && !isSameDraft(brought, kept);
  const begin = (draft: Draft) => {
    keepDraft(NEW, { draft, revision: null });
    void navigate(PATHS.newChallenge, { replace: true });
  };
  return (
    <>
      <PageHeader title={t('newTitle')} lead={t('lead')} />
      {mustChoose ? (
        <div className="state">
          <h2>{t('choose.heading')}</h2>
          <p>
            {t('choose.text')} <q>{titleOfDraft(kept)}</q>
          </p>
          <div className="row">
            <button type="button" className="primary" onClick={() => begin(brought)}>
              {t('choose.brought')}
            </button>
            <button type="button" className="secondary" onClick={() => begin(kept)}>
              {t('choose.kept')}
            </button>
          </div>
        </div>
      ) : isBrought ? (
        <Begin onBegin={() => begin(brought)} />
      ) : (
        <Begun draft={kept} />
      )}
    </>
  );
}

/** What was brought stands in the address, and is written down before anything else. */
function Begin({ onBegin }: { onBegin: () => void }) {
  // eslint-disable-next-line react-hooks/exhaustive-deps -- once: the address changes with it
  useEffect(onBegin, []);
  return null;
}

function Begun({ draft }: { draft: Draft }) {
  const [first] = useState(draft);
  const [id] = useState(newChallengeId);
  return <Wizard keptAs={NEW} id={id} stored={null} initial={{ draft: first, revision: null }} />;
}
