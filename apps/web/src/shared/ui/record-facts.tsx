import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.js';
import { Badge } from './small-parts.js';

export interface RecordFactsProps {
  kind?: string | null;
  country?: string | null;
  language?: string | null;
  yearFrom?: number | null;
  yearTo?: number | null;
  procedure?: string | null;
  budgetEur?: number | null;
  sectors?: readonly string[];
  /** Whether the record states results. */
  hasResults?: boolean;
}

/** What is known of a record, as badges; what is not stated is left out. */
export function RecordFacts(facts: RecordFactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const codeText = useCodeText();
  const { kind, country, language, procedure, budgetEur, hasResults, sectors = [] } = facts;
  const years = format.years(facts.yearFrom ?? null, facts.yearTo ?? null);
  return (
    <ul className="facts" aria-label={t('record.facts')}>
      {kind && <li>{codeText('kinds', kind)}</li>}
      {country && <li>{format.country(country)}</li>}
      {years && <li>{years}</li>}
      {procedure && <li>{codeText('procedures', procedure)}</li>}
      {typeof budgetEur === 'number' && <li>{format.money(budgetEur)}</li>}
      {sectors.length > 0 && <li>{sectors.map((sector) => codeText('sectors', sector)).join(', ')}</li>}
      {hasResults !== undefined && (
        <li>
          <Badge tone={hasResults ? 'good' : 'plain'}>
            {t(hasResults ? 'record.results' : 'record.noResults')}
          </Badge>
        </li>
      )}
      {language && (
        <li>
          <Badge>
            <span className="visually-hidden">{t('record.writtenIn')} </span>
            {format.language(language)}
          </Badge>
        </li>
      )}
    </ul>
  );
}

type CodeGroup = 'kinds' | 'procedures' | 'sectors' | 'fields' | 'sizes';

/** What people read for a code of the API; one that is not known is shown as it is. */
export function useCodeText(): (group: CodeGroup, code: string) => string {
  const { t } = useTranslation();
  return (group, code) => t(`${group}.${code}` as 'sectors.health', { defaultValue: code });
}
