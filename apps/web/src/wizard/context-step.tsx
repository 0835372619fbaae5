import { useTranslation } from 'react-i18next';
import { CountrySelect, SectorBoxes, TextField } from '../shared/need/need-fields.js';
import { CpvCodes } from './cpv-codes.js';
import { faultsOfDraft } from './draft.js';
import type { StepProps } from './step-props.js';
import { useTooLong } from './use-too-long.js';

/** Place, money, sector, codes, and who it is. */
export function ContextStep({ draft, change }: StepProps) {
  const { t } = useTranslation('wizard');
  const tooLong = useTooLong(draft);
  return (
    <>
      <SectorBoxes chosen={draft.sectors} onChange={(sectors) => change({ sectors })} />
      <div className="pair">
        <CountrySelect value={draft.country} onChange={(country) => change({ country })} />
        <TextField
          id="draft-budget"
          label={t('budget')}
          hint={t('budgetHint')}
          fault={faultsOfDraft(draft).isBudgetUnclear ? t('budgetUnclear') : undefined}
          value={draft.budget}
          inputMode="numeric"
          onChange={(budget) => change({ budget })}
        />
      </div>
      <CpvCodes draft={draft} onChange={(cpv) => change({ cpv })} />
      <div className="pair">
        <TextField
          id="draft-buyer"
          label={t('buyer')}
          hint={t('buyerHint')}
          fault={tooLong('buyer')}
          value={draft.buyer}
          onChange={(buyer) => change({ buyer })}
        />
        <TextField
          id="draft-need-owner"
          label={t('needOwner')}
          hint={t('needOwnerHint')}
          fault={tooLong('needOwner')}
          value={draft.needOwner}
          onChange={(needOwner) => change({ needOwner })}
        />
      </div>
    </>
  );
}
