import { useTranslation } from 'react-i18next';
import type { Match } from '../api/index.js';
import { useFormat } from '../format.js';
import { useCodeText } from '../ui/index.js';
import { gapOf } from './match-wording.js';

/** What speaks against a match, in the language of the interface where its wording is known, else in English. */
export function GapList({ match: { missing, target } }: { match: Match }) {
  const { t } = useTranslation();
  const format = useFormat();
  const codeText = useCodeText();
  const values = {
    sectors: format.list(target.sectors.map((code) => codeText('sectors', code))),
    country: target.country === null ? '' : format.country(target.country),
    money: target.budgetEur === null ? '' : format.money(target.budgetEur),
  };
  return (
    <ul className="missing">
      {missing.map((text) => {
        const found = gapOf(text);
        return (
          <li key={text} lang={found ? undefined : 'en'}>
            {found ? t(`gaps.${found.gap}`, { ...values, words: found.words }) : text}
          </li>
        );
      })}
    </ul>
  );
}
