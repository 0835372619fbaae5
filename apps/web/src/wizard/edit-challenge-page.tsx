import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { challengeQuery } from '../shared/api/index.js';
import { SignedInOnly } from '../shared/session/index.js';
import { Loaded, PageHeader, Skeleton } from '../shared/ui/index.js';
import { draftOfChallenge, isSameDraft, keptOf } from './draft.js';
import { loadDraft } from './draft-store.js';
import { Wizard } from './wizard.js';

/** A stored challenge is changed; what was written in this browser and not stored yet is found again. */
export default function EditChallengePage() {
  const { t } = useTranslation('wizard');
  return (
    <>
      <PageHeader title={t('editTitle')} />
      <SignedInOnly>
        <Edit />
      </SignedInOnly>
    </>
  );
}

function Edit() {
  const { i18n } = useTranslation();
  const { id = '' } = useParams();
  const query = useQuery(challengeQuery(id, i18n.language));
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} />}>
      {(challenge) => {
        const kept = loadDraft(id);
        const stored = draftOfChallenge(challenge);
        const isKept = kept !== null && !isSameDraft(kept.draft, stored);
        return (
          <Wizard
            key={id}
            keptAs={id}
            stored={challenge}
            initial={isKept ? kept : keptOf(challenge)}
            isRestored={isKept}
          />
        );
      }}
    </Loaded>
  );
}
