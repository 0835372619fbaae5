import { useTranslation } from 'react-i18next';
import type { Match } from '../api/index.js';
import { useFormat } from '../format.js';
import { useCodeText } from '../ui/index.js';
import { quoteWords } from './match-words.js';

type Gap = NonNullable<Match['gaps']>[number];

/**
 * What speaks against a match, in the language of the interface. A match that was stored before there were codes for it
 * is told of as the service words it, in English.
 */
export function GapList({ match: { missing, gaps } }: { match: Match }) {
  return (
    <ul className="missing">
      {missing.map((text, index) => {
        const gap = gaps?.[index];
        return gap ? (
          <li key={text}>
            <GapText gap={gap} />
          </li>
        ) : (
          <li key={text} lang="en">
            {text}
          </li>
        );
      })}
    </ul>
  );
}

function GapText({ gap: { code, words = [], sectors = [], country = '', budgetEur = 0 } }: { gap: Gap }) {
  const { t } = useTranslation();
  const format = useFormat();
  const codeText = useCodeText();
  return t(`gaps.${code}`, {
    words: format.list(quoteWords(words)),
    sectors: format.list(sectors.map((sector) => codeText('sectors', sector))),
    country: format.country(country),
    money: format.money(budgetEur),
  });
}
