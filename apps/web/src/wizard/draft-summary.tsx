import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { FactList, useCodeText } from '../shared/ui/index.js';
import { titleOfDraft, type Draft } from './draft.js';

/** All that the draft states, and what it does not. */
export function DraftSummary({ draft }: { draft: Draft }) {
  const { t } = useTranslation(['wizard', 'shared']);
  const format = useFormat();
  const codeText = useCodeText();
  const text = (value: string) => value.trim() && <span className="record-text">{value.trim()}</span>;
  return (
    <FactList
      facts={[
        [t('title'), titleOfDraft(draft)],
        [t('description'), text(draft.description)],
        [t('outcome'), text(draft.outcome)],
        [t('shared:need.sectors'), format.list(draft.sectors.map((code) => codeText('sectors', code)))],
        [t('shared:need.country'), draft.country && format.country(draft.country)],
        [t('budget'), draft.budget.trim()],
        [t('cpv.legend'), format.list(draft.cpv)],
        [t('buyer'), draft.buyer.trim()],
        [t('needOwner'), draft.needOwner.trim()],
      ]}
    />
  );
}
