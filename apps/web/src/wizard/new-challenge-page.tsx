import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { newChallengePath, PATHS } from '../paths.js';
import { readNeed } from '../shared/need/need-state.js';
import { PageHeader } from '../shared/ui/index.js';
import { draftOfNeed, isEmptyDraft, isSameDraft, type Draft } from './draft.js';
import { emptyKept, keepDraft, loadDraft, loadNewDrafts, newDraftName } from './draft-store.js';
import { KeptDrafts } from './kept-drafts.js';
import { newChallengeId } from './save-challenge.js';
import { Wizard } from './wizard.js';

/** A challenge is stated, from nothing, from what was described on the page Find, or from where it was left. */
export default function NewChallengePage() {
  const { t } = useTranslation('wizard');
  const [params] = useSearchParams();
  const { state } = useLocation() as { state: { need?: string } | null };
  const key = params.get('draft');
  const brought = draftOfNeed(readNeed(params, state?.need ?? null));
  return (
    <>
      <PageHeader title={t('newTitle')} lead={t('lead')} />
      {key !== null ? (
        <Begun key={key} draftKey={key} />
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
    const key = known?.key ?? newChallengeId();
    if (!known && !isEmptyDraft(draft))
      keepDraft(newDraftName(key), { ...emptyKept(newChallengeId()), draft });
    void navigate(newChallengePath(key), { replace: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once: the address changes with it
  }, []);
  return null;
}

/** Its address may be come back to once it is stored: what is written there then is another challenge. */
function Begun({ draftKey }: { draftKey: string }) {
  const { t } = useTranslation('wizard');
  const name = newDraftName(draftKey);
  const [initial] = useState(() => loadDraft(name) ?? emptyKept(newChallengeId()));
  const [hasOthers] = useState(() => loadNewDrafts().some((kept) => kept.key !== draftKey));
  return (
    <>
      {hasOthers && (
        <p className="small">
          <Link to={PATHS.newChallenge}>{t('choose.others')}</Link>
        </p>
      )}
      <Wizard keptAs={name} stored={null} initial={initial} />
    </>
  );
}
