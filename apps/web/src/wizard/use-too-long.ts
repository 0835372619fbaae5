import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { cleanText } from '../shared/texts-of-records.js';
import { faultsOfDraft, type Draft, type DraftFaults } from './draft.js';

/** Says of a field that it holds more than can be stored; undefined when it does not. */
export function useTooLong(draft: Draft): (field: keyof DraftFaults['tooLong']) => string | undefined {
  const { t } = useTranslation('wizard');
  const format = useFormat();
  const { tooLong } = faultsOfDraft(draft);
  return (field) => {
    const limit = tooLong[field];
    return limit === undefined
      ? undefined
      : t('tooLong', {
          limit: format.number(limit),
          length: format.number(cleanText(draft[field]).length),
        });
  };
}
