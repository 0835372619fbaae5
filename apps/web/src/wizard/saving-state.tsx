import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../shared/ui/index.js';
import type { DraftControl } from './use-draft.js';
import type { Saving } from './use-saving.js';

interface SavingStateProps {
  control: DraftControl;
  saving: Saving;
  onDiscard: () => void;
}

/** Where what is written is kept, and what keeps it from being saved. */
export function SavingState({ control, saving, onDiscard }: SavingStateProps) {
  const { t } = useTranslation('wizard');
  const { isKept, isChanged, revision } = control;
  const state = saving.isPending
    ? t('saving')
    : !isKept
      ? t('notKept')
      : isChanged
        ? t(saving.isBySelf ? 'savesBySelf' : 'kept')
        : t(saving.isBySelf ? 'savedBySelf' : 'nothingToKeep');
  return (
    <>
      {saving.theirs && (
        <div className="note note-warn" role="alert">
          <p>{t('conflict.waiting')}</p>
          <button type="button" className="secondary" onClick={() => saving.compare(true)}>
            {t('conflict.compare')}
          </button>
        </div>
      )}
      {saving.error && <ProblemNotice error={saving.error} retry={saving.tryAgain} />}
      <div className="row">
        <p className="small grow">{state}</p>
        {isChanged && (
          <button type="button" className="quiet" onClick={onDiscard}>
            {revision === null ? t('discard') : t('discardChanges')}
          </button>
        )}
      </div>
    </>
  );
}
