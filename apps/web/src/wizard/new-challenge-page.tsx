import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { newChallengePath, PATHS } from '../paths.js';
import { readNeed } from '../shared/need/need-state.js';
import { PageHeader } from '../shared/ui/index.js';
import { draftOfNeed, EMPTY_DRAFT, isEmptyDraft, isSameDraft, type Draft } from './draft.js';
import { keepDraft, loadDraft, loadNewDrafts, newDraftName } from './draft-store.js';
import { KeptDrafts } from './kept-drafts.js';
import { newChallengeId } from './save-challenge.js';
import { Wizard } from './wizard.js';

/** A challenge is stated, from nothing, from what was described on the page Find, or from where it was left. */
export default function NewChallengePage() {
  const { t } = useTranslation('wizard');
  const [params] = useSearchParams();
  const { state } = useLocation() as { state: { need?: string } | null };
  const id = params.get('draft');
  const brought = draftOfNeed(readNeed(params, state?.need ?? null));
  return (
    <>
      <PageHeader title={t('newTitle')} lead={t('lead')} />
      {id !== null ? (
        <Begun key={id} id={id} />
      ) : isEmptyDraft(brought) && loadNewDrafts().length > 0 ? (
        <KeptDrafts />
      ) : (
        <Begin draft={brought} />
      )}
    </>
  );
}

/** A draft gets an address of its own, so that it is found again and no other one is written over. */
function Begin({ draft }: { draft: Draft }) {
  const navigate = useNavigate();
  useEffect(() => {
    const known = loadNewDrafts().find((kept) => isSameDraft(kept.draft, draft));
    const id = known?.id ?? newChallengeId();
    if (!known && !isEmptyDraft(draft)) keepDraft(newDraftName(id), { draft, revision: null, base: null });
    void navigate(newChallengePath(id), { replace: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once: the address changes with it
  }, []);
  return null;
}

function Begun({ id }: { id: string }) {
  const { t } = useTranslation('wizard');
  const name = newDraftName(id);
  const [initial] = useState(() => loadDraft(name) ?? { draft: EMPTY_DRAFT, revision: null, base: null });
  const [hasOthers] = useState(() => loadNewDrafts().some((kept) => kept.id !== id));
  return (
    <>
      {hasOthers && (
        <p className="small">
          <Link to={PATHS.newChallenge}>{t('choose.others')}</Link>
        </p>
      )}
      <Wizard keptAs={name} id={id} stored={null} initial={initial} />
    </>
  );
}
