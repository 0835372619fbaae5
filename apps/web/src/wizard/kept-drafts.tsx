import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { newChallengePath } from '../paths.js';
import { leaveItem, showToast } from '../shared/ui/index.js';
import { titleOfDraft } from './draft.js';
import { forgetDraft, keepDraft, loadDraft, loadNewDrafts, newDraftName } from './draft-store.js';
import { newChallengeId } from './save-challenge.js';

/** New challenges that were begun in this browser: one is gone on with, or another begun. */
export function KeptDrafts() {
  const { t } = useTranslation('wizard');
  const [drafts, setDrafts] = useState(loadNewDrafts);
  const [another] = useState(newChallengeId);
  const discard = (key: string) => {
    const name = newDraftName(key);
    const before = loadDraft(name);
    forgetDraft(name);
    setDrafts(loadNewDrafts());
    const undo = () => {
      if (before) keepDraft(name, before);
      setDrafts(loadNewDrafts());
    };
    showToast({ text: t('discarded'), undo });
  };
  return (
    <section className="panel stack" aria-labelledby="drafts-heading">
      <h2 id="drafts-heading">{t('choose.heading')}</h2>
      <p>{t('choose.text')}</p>
      <ul className="plain-list stack">
        {drafts.map(({ key, draft }) => {
          const title = titleOfDraft(draft);
          return (
            <li key={key} className="row">
              <Link className="grow" to={newChallengePath(key)}>
                {title}
              </Link>
              <button
                type="button"
                className="quiet"
                aria-label={`${t('discard')}: ${title}`}
                onClick={({ currentTarget }) => {
                  leaveItem(currentTarget);
                  discard(key);
                }}
              >
                {t('discard')}
              </button>
            </li>
          );
        })}
      </ul>
      <p>
        <Link className="button primary" to={newChallengePath(another)}>
          {t('choose.another')}
        </Link>
      </p>
    </section>
  );
}
