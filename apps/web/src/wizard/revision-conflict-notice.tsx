import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Challenge } from '../shared/api/index.js';
import { draftOfChallenge, EMPTY_DRAFT, type Draft } from './draft.js';

interface RevisionConflictNoticeProps {
  draft: Draft;
  theirs: Challenge;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

const FIELDS = Object.keys(EMPTY_DRAFT) as (keyof Draft)[];

/** Somebody else changed the challenge meanwhile: both versions, field by field where they differ. */
export function RevisionConflictNotice({
  draft,
  theirs,
  onKeepMine,
  onTakeTheirs,
}: RevisionConflictNoticeProps) {
  const { t } = useTranslation(['wizard', 'shared']);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const other = draftOfChallenge(theirs);
  const show = (value: string | string[]): string => (Array.isArray(value) ? value.join(', ') : value).trim();
  const differing = FIELDS.filter((field) => show(draft[field]) !== show(other[field]));
  return (
    <section className="state state-error" role="alert" aria-labelledby="conflict-heading">
      <h3 id="conflict-heading" ref={heading} tabIndex={-1}>
        {t('conflict.heading')}
      </h3>
      <p>{t('conflict.text')}</p>
      <div className="table-frame" tabIndex={0} role="region" aria-label={t('conflict.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('conflict.field')}</th>
              <th scope="col">{t('conflict.mine')}</th>
              <th scope="col">{t('conflict.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field}>
                <th scope="row">{t(`conflict.fields.${field}`)}</th>
                <td className="record-text">{show(draft[field]) || t('shared:notStated')}</td>
                <td className="record-text">{show(other[field]) || t('shared:notStated')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        <button type="button" className="primary" onClick={onKeepMine}>
          {t('conflict.keepMine')}
        </button>
        <button type="button" className="secondary" onClick={onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </button>
      </div>
    </section>
  );
}
