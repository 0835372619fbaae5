import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SECTORS } from '../shared/codes.js';
import { COUNTRY_CODES } from '../shared/countries.js';
import { useFormat } from '../shared/format.js';
import { useSession } from '../shared/session/index.js';
import { cleanText } from '../shared/texts-of-records.js';
import { useCodeText } from '../shared/ui/index.js';
import { STATUSES, type ListState } from './list-state.js';

interface ListFormProps {
  state: ListState;
  onChange: (state: ListState) => void;
}

/** Words and filters of the list; filters hold at once, words when they are sent. */
export function ListForm({ state, onChange }: ListFormProps) {
  const { t, i18n } = useTranslation(['challenges', 'shared']);
  const format = useFormat();
  const codeText = useCodeText();
  const { session } = useSession();
  const [words, setWords] = useState(state.words);
  const [known, setKnown] = useState(state.words);
  if (known !== state.words) {
    setKnown(state.words);
    setWords(state.words);
  }
  const change = (changes: Partial<ListState>) =>
    onChange({ ...state, words: cleanText(words), page: 1, ...changes });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    change({});
  };
  const { compare } = new Intl.Collator(i18n.language);
  const byName = ([, one]: Choice, [, other]: Choice) => compare(one, other);
  return (
    <form className="panel challenge-search" role="search" aria-label={t('search')} onSubmit={submit}>
      <div className="field">
        <label htmlFor="challenge-words">{t('words')}</label>
        <div className="row">
          <input
            id="challenge-words"
            type="search"
            className="grow"
            autoComplete="off"
            maxLength={1_000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <button type="submit" className="primary">
            {t('search')}
          </button>
        </div>
      </div>
      <div className="pair">
        <Filter
          name="sector"
          label={t('sector')}
          value={state.sector}
          choices={SECTORS.map((code): Choice => [code, codeText('sectors', code)])}
          onChange={(sector) => change({ sector })}
        />
        <Filter
          name="country"
          label={t('country')}
          value={state.country}
          choices={COUNTRY_CODES.map((code): Choice => [code, format.country(code)]).sort(byName)}
          onChange={(country) => change({ country })}
        />
        <Filter
          name="status"
          label={t('status')}
          value={state.status}
          choices={STATUSES.filter((status) => status !== 'draft' || session).map((status): Choice => [
            status,
            t(`shared:challengeStatus.${status}`),
          ])}
          onChange={(status) => change({ status })}
        />
      </div>
    </form>
  );
}

type Choice = [value: string, name: string];

interface FilterProps {
  name: string;
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}

function Filter({ name, label, value, choices, onChange }: FilterProps) {
  const { t } = useTranslation(['challenges', 'shared']);
  const id = `challenge-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} autoComplete="off" value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('all')}</option>
        {/* A value that an address brought and nobody knows must not look like another one. */}
        {value !== '' && !choices.some(([code]) => code === value) && <option value={value}>{value}</option>}
        {choices.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
