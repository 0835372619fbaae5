import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { useCodeText } from '../shared/ui/index.js';
import { makeFigureFormat } from './figure-format.js';
import { ALL, OTHER_LANGUAGES } from './figures.js';

/** Figures as people read them in the language of the interface. */
export function useFigures() {
  const { i18n } = useTranslation();
  return useMemo(() => makeFigureFormat(i18n.language), [i18n.language]);
}

export type Grouping = 'language' | 'sector';

export function useGroupName(grouping: Grouping): (group: string) => string {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const codeText = useCodeText();
  return (group) => {
    if (group === ALL) return t('groups.all');
    if (group === OTHER_LANGUAGES) return t('groups.otherLanguages');
    return grouping === 'language' ? format.language(group) : codeText('sectors', group);
  };
}
