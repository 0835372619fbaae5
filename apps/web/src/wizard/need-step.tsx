import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { ConceptChips } from '../shared/need/concept-chips.js';
import { TextField } from '../shared/need/need-fields.js';
import { faultsOfDraft, titleOfDraft } from './draft.js';
import type { StepProps } from './step-props.js';
import { useTooLong } from './use-too-long.js';

/** What goes wrong today, for whom, how often; and what was understood of it. */
export function NeedStep({ draft, change, preview }: StepProps) {
  const { t } = useTranslation('wizard');
  const tooLong = useTooLong(draft);
  const { isNeedMissing } = faultsOfDraft(draft);
  const standIn = draft.title.trim() === '' && !isNeedMissing ? titleOfDraft(draft) : '';
  return (
    <>
      <TextField
        id="draft-description"
        label={t('description')}
        hint={t('descriptionHint')}
        fault={tooLong('description')}
        value={draft.description}
        rows={8}
        onChange={(description) => change({ description })}
      />
      <TextField
        id="draft-title"
        label={t('title')}
        hint={standIn ? t('titleStandIn', { title: standIn }) : t('titleHint')}
        fault={tooLong('title')}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      {preview && (
        <ConceptChips
          concepts={preview.concepts}
          removed={draft.removed}
          confirmed={draft.confirmed}
          onChange={change}
        />
      )}
      {preview?.language && <UnderstoodLanguage language={preview.language} />}
    </>
  );
}

function UnderstoodLanguage({ language }: { language: string }) {
  const { t } = useTranslation('wizard');
  const format = useFormat();
  return <p className="small">{t('understoodLanguage', { language: format.language(language) })}</p>;
}
