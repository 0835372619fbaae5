import { useTranslation } from 'react-i18next';
import type { MatchPreview } from '../shared/api/index.js';
import { leaveItem, useCodeText } from '../shared/ui/index.js';

interface SectorSuggestionsProps {
  suggested: MatchPreview['sectors'];
  onChoose: (sector: MatchPreview['sectors'][number]) => void;
}

/** Sectors that the need speaks of, for the person to state: nothing else brings closer matches. */
export function SectorSuggestions({ suggested, onChoose }: SectorSuggestionsProps) {
  const { t } = useTranslation('find');
  const codeText = useCodeText();
  if (suggested.length === 0) return null;
  return (
    <div className="stack">
      <h3 id="suggested-sectors">{t('sectors.heading')}</h3>
      <ul className="chips" aria-labelledby="suggested-sectors">
        {suggested.map((sector) => (
          <li key={sector} className="chip">
            <button
              type="button"
              className="chip-part"
              aria-label={t('sectors.state', { sector: codeText('sectors', sector) })}
              onClick={({ currentTarget }) => {
                leaveItem(currentTarget);
                onChoose(sector);
              }}
            >
              <span aria-hidden="true">+ </span>
              {codeText('sectors', sector)}
            </button>
          </li>
        ))}
      </ul>
      <p className="small">{t('sectors.hint')}</p>
    </div>
  );
}
