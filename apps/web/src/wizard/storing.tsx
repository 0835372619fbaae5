import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { challengePath, editChallengePath, signInPath } from '../paths.js';
import type { Challenge, ChallengeInput } from '../shared/api/index.js';
import { useSession } from '../shared/session/index.js';
import { ProblemNotice, showToast } from '../shared/ui/index.js';
import { challengeOfDraft, draftOfChallenge, isStorable } from './draft.js';
import { RevisionConflictNotice } from './revision-conflict-notice.js';
import { changeChallenge, createChallenge, RevisionConflict } from './save-challenge.js';
import type { DraftControl } from './use-draft.js';

type Status = ChallengeInput['status'];

interface StoringProps {
  id: string;
  stored: Challenge | null;
  control: DraftControl;
  /** Of the text, as it was understood. */
  language: string | null;
}

/** The draft is stored, published or closed, by editors; others are told how to go on. */
export function Storing({ id, stored, control, language }: StoringProps) {
  const { t } = useTranslation(['wizard', 'shared']);
  const navigate = useNavigate();
  const client = useQueryClient();
  const { session, hasEnded } = useSession();
  const { pathname, search } = useLocation();
  const { draft, revision, restart } = control;
  const storing = useMutation({
    mutationFn: ({ status, over }: { status: Status; over: number | null }): Promise<Challenge> => {
      const content = challengeOfDraft(draft, status, language);
      if (!content) throw new Error('A draft with faults cannot be stored');
      return over === null ? createChallenge(id, content) : changeChallenge(id, over, content);
    },
    onSuccess: async (challenge) => {
      restart({ draft: draftOfChallenge(challenge), revision: challenge.revision });
      await client.invalidateQueries({ queryKey: ['challenges'] });
      showToast({ text: t(`stored.${challenge.status}`) });
      await navigate(
        challenge.status === 'draft' ? editChallengePath(challenge.id) : challengePath(challenge.id),
      );
    },
  });
  const { error } = storing;
  const store = (status: Status) => {
    if (!storing.isPending) storing.mutate({ status, over: revision });
  };
  if (!session && !hasEnded) {
    return (
      <div className="state">
        <h3>{t('signInHeading')}</h3>
        <p>{t('signInText')}</p>
        <Link className="button primary" to={signInPath(pathname + search)}>
          {t('shared:session.signIn')}
        </Link>
      </div>
    );
  }
  const isReady = isStorable(draft) && !storing.isPending;
  const status = stored?.status ?? 'draft';
  return (
    <div className="stack" aria-busy={storing.isPending}>
      {error instanceof RevisionConflict ? (
        <RevisionConflictNotice
          draft={draft}
          theirs={error.theirs}
          onKeepMine={() =>
            storing.mutate({ status: storing.variables?.status ?? status, over: error.theirs.revision })
          }
          onTakeTheirs={() => {
            restart({ draft: draftOfChallenge(error.theirs), revision: error.theirs.revision });
            storing.reset();
          }}
        />
      ) : (
        error && <ProblemNotice error={error} />
      )}
      <div className="row">
        <button type="button" className="primary" disabled={!isReady} onClick={() => store('published')}>
          {t(status === 'published' ? 'saveChanges' : 'publish')}
        </button>
        {status !== 'published' && (
          <button type="button" className="secondary" disabled={!isReady} onClick={() => store(status)}>
            {t(status === 'draft' ? 'saveDraft' : 'saveChanges')}
          </button>
        )}
        {status === 'published' && (
          <button type="button" className="secondary" disabled={!isReady} onClick={() => store('closed')}>
            {t('close')}
          </button>
        )}
      </div>
      <p className="small">{t(status === 'draft' ? 'publishHint' : 'changeHint')}</p>
    </div>
  );
}
