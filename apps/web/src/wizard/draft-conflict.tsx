import { useTranslation } from 'react-i18next';
import type { Challenge } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { useCodeText } from '../shared/ui/index.js';
import { RevisionConflict, type ComparedField } from '../shared/ui/revision-conflict.js';
import { draftOfChallenge, EMPTY_DRAFT, type Draft } from './draft.js';
import type { DraftControl } from './use-draft.js';
import type { Saving } from './use-saving.js';

/** Somebody else changed the challenge meanwhile: what is written here and what they saved, field by field. */
export function DraftConflict({
  control,
  saving,
  theirs,
}: {
  control: DraftControl;
  saving: Saving;
  theirs: Challenge;
}) {
  const other = draftOfChallenge(theirs);
  return (
    <RevisionConflict<Draft>
      key={theirs.revision}
      base={control.base ?? EMPTY_DRAFT}
      yours={control.draft}
      theirs={other}
      fields={useComparedFields()}
      isSaving={saving.isPending}
      onResolve={saving.resolve}
      onCancel={() => saving.compare(false)}
    />
  );
}

function useComparedFields(): ComparedField<Draft>[] {
  const { t } = useTranslation('wizard');
  const format = useFormat();
  const codeText = useCodeText();
  const show = (field: keyof Draft, draft: Draft): string => {
    if (field === 'sectors') return draft.sectors.map((code) => codeText('sectors', code)).join('\n');
    if (field === 'country') return draft.country && format.country(draft.country);
    if (field === 'confirmed' || field === 'removed')
      return draft[field].map((id) => id.replaceAll('-', ' ')).join('\n');
    return field === 'cpv' ? draft.cpv.join('\n') : draft[field].trim();
  };
  return (Object.keys(EMPTY_DRAFT) as (keyof Draft)[]).map((field) => ({
    field,
    label: t(`conflict.fields.${field}`),
    show: (draft) => show(field, draft),
  }));
}
