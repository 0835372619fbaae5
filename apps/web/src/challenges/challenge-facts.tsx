import { useTranslation } from 'react-i18next';
import type { Challenge } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { FactList, useCodeText } from '../shared/ui/index.js';

export function ChallengeFacts({ challenge }: { challenge: Challenge }) {
  const { t } = useTranslation('challenges');
  const format = useFormat();
  const codeText = useCodeText();
  const { buyer, needOwner, country, sectors, budgetEur, cpv, language, revision, updatedAt } = challenge;
  return (
    <FactList
      facts={[
        [t('buyer'), buyer && <span lang={language ?? undefined}>{buyer}</span>],
        [t('needOwner'), needOwner && <span lang={language ?? undefined}>{needOwner}</span>],
        [t('country'), country && format.country(country)],
        [t('sector'), format.list(sectors.map((sector) => codeText('sectors', sector)))],
        [t('budget'), budgetEur !== null && format.money(budgetEur)],
        [t('cpv'), cpv.length > 0 && format.list(cpv)],
        [t('language'), language && format.language(language)],
        [t('revision'), t('revisionOf', { number: format.number(revision), date: format.date(updatedAt) })],
      ]}
    />
  );
}
