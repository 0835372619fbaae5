import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collection } from '../shared/api/index.js';
import { cleanText } from '../shared/texts-of-records.js';
import { changed, inCollection, MAX_WORDS_LENGTH, SORTS, type Search, type Sort } from './search-state.js';

interface BrowseFormProps {
  search: Search;
  onChange: (search: Search) => void;
}

const COLLECTIONS: Collection[] = ['knowledge', 'suppliers'];

export function BrowseForm({ search, onChange }: BrowseFormProps) {
  const { t } = useTranslation('find');
  const [words, setWords] = useState(search.words);
  const [known, setKnown] = useState(search.words);
  if (known !== search.words) {
    setKnown(search.words);
    setWords(search.words);
  }
  const typed = { ...search, words: cleanText(words) };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onChange(changed(typed, {}));
  };
  const sorts: readonly Sort[] = SORTS[search.collection];
  return (
    <form className="panel browse-form" role="search" aria-label={t('browse.title')} onSubmit={submit}>
      <div className="field grow">
        <label htmlFor="search-words">{t('browse.words')}</label>
        <div className="row">
          <input
            id="search-words"
            type="search"
            className="grow"
            autoComplete="off"
            maxLength={MAX_WORDS_LENGTH}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <button type="submit" className="primary">
            {t('browse.submit')}
          </button>
        </div>
      </div>
      <fieldset>
        <legend>{t('browse.collection')}</legend>
        {COLLECTIONS.map((collection) => (
          <label className="box" key={collection}>
            <input
              type="radio"
              name="collection"
              checked={collection === search.collection}
              onChange={() => onChange(inCollection(typed, collection))}
            />
            {t(`browse.collections.${collection}`)}
          </label>
        ))}
      </fieldset>
      {sorts.length > 1 && (
        <div className="field">
          <label htmlFor="search-sort">{t('browse.sort')}</label>
          <select
            id="search-sort"
            autoComplete="off"
            value={search.sort}
            onChange={({ target }) => onChange(changed(typed, { sort: target.value as Sort }))}
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {t(`browse.sorts.${sort}`)}
              </option>
            ))}
          </select>
        </div>
      )}
    </form>
  );
}
