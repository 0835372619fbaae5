import { useTranslation } from 'react-i18next';
import { TextField } from '../shared/need/need-fields.js';
import type { StepProps } from './step-props.js';
import { useTooLong } from './use-too-long.js';

/** What should be better afterwards, and how one will know; not how it is to be done. */
export function EffectStep({ draft, change }: StepProps) {
  const { t } = useTranslation('wizard');
  const tooLong = useTooLong(draft);
  return (
    <>
      <p>{t('effectLead')}</p>
      <TextField
        id="draft-outcome"
        label={t('outcome')}
        hint={t('outcomeHint')}
        fault={tooLong('outcome')}
        value={draft.outcome}
        rows={5}
        onChange={(outcome) => change({ outcome })}
      />
    </>
  );
}
