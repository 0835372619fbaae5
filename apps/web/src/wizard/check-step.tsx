import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  nearNeedsPreviewQuery,
  type Challenge,
  type MatchPreview,
  type MatchPreviewInput,
} from '../shared/api/index.js';
import { MatchLine } from '../shared/matches/match-line.js';
import { NearNeedList } from '../shared/need/near-need-list.js';
import { Loaded, Skeleton } from '../shared/ui/index.js';
import { faultsOfDraft, nearNeedsInputOf, type Draft } from './draft.js';
import { DraftSummary } from './draft-summary.js';
import { useStepAddress } from './step-address.js';
import { Storing } from './storing.js';
import type { Saving } from './use-saving.js';

interface CheckStepProps {
  draft: Draft;
  stored: Challenge | null;
  saving: Saving;
  /** Null while there is nothing to match or something to correct. */
  need: Omit<MatchPreviewInput, 'limit'> | null;
  preview: UseQueryResult<MatchPreview>;
}

/** All that was written, who has the same need, what would be found; then it is stored. */
export function CheckStep({ draft, stored, saving, need, preview }: CheckStepProps) {
  const { t } = useTranslation(['wizard', 'shared']);
  return (
    <>
      <p className="note">{t('shared:noTender')}</p>
      <DraftSummary draft={draft} />
      {need === null ? (
        <Faults draft={draft} />
      ) : (
        <>
          <section className="stack" aria-labelledby="preview-near">
            <h3 id="preview-near">{t('shared:nearNeeds.heading')}</h3>
            <Near need={need} ownId={stored?.id} />
          </section>
          <section className="stack" aria-labelledby="preview-matches">
            <h3 id="preview-matches">{t('previewHeading')}</h3>
            <p className="small">{t('previewHint')}</p>
            <Loaded query={preview} skeleton={<Skeleton lines={5} />}>
              {(found) => <Found preview={found} />}
            </Loaded>
          </section>
        </>
      )}
      <Storing draft={draft} saving={saving} />
    </>
  );
}

function Faults({ draft }: { draft: Draft }) {
  const { t } = useTranslation(['wizard', 'shared']);
  const stepAddress = useStepAddress();
  const { isNeedMissing } = faultsOfDraft(draft);
  return (
    <p className="note note-warn">
      {isNeedMissing ? <Link to={stepAddress('need')}>{t('needMissing')}</Link> : t('correctFirst')}
    </p>
  );
}

function Near({ need, ownId }: { need: Omit<MatchPreviewInput, 'limit'>; ownId: string | undefined }) {
  const query = useQuery(nearNeedsPreviewQuery(nearNeedsInputOf(need)));
  return (
    <Loaded query={query} skeleton={<Skeleton cards={2} lines={3} />}>
      {(needs) => <NearNeedList needs={needs.filter(({ id }) => id !== ownId)} />}
    </Loaded>
  );
}

function Found({ preview: { knowledge, suppliers } }: { preview: MatchPreview }) {
  const { t } = useTranslation('wizard');
  const all = [...knowledge, ...suppliers];
  if (all.length === 0) return <p>{t('previewNone')}</p>;
  return (
    <ul className="plain-list stack">
      {all.map((match) => (
        <li key={match.target.type + match.target.id}>
          <span className="small">{t(`target.${match.target.type}`)}</span> <MatchLine match={match} />
        </li>
      ))}
    </ul>
  );
}
