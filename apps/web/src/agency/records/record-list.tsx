import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { agencyNewRecordPath, agencyRecordPath, agencyRecordsPath } from '../../paths.js';
import { searchQuery, type Collection } from '../../shared/api/index.js';
import { SECTORS } from '../../shared/codes.js';
import { useFormat } from '../../shared/format.js';
import { cleanText } from '../../shared/texts-of-records.js';
import { announce, EmptyState, Loaded, Pager, Skeleton, useCodeText } from '../../shared/ui/index.js';
import { AgencyPage } from '../agency-page.js';
import { RecordFilter } from './record-filter.js';

const PAGE_SIZE = 25;
const MAX_PAGE = 400;

/** All records of a collection for those who write them: searched, filtered, page by page, all of it in the address. */
export function RecordList({ collection }: { collection: Collection }) {
  const { t } = useTranslation('agency');
  return (
    <AgencyPage title={t(`records.${collection}`)}>
      <Records collection={collection} />
    </AgencyPage>
  );
}

function Records({ collection }: { collection: Collection }) {
  const { t } = useTranslation('agency');
  const [params, setParams] = useSearchParams();
  const format = useFormat();
  const codeText = useCodeText();
  const words = params.get('q') ?? '';
  const sector = params.get('sector') ?? '';
  const country = params.get('country') ?? '';
  const page = pageOf(params.get('page'));
  const query = useQuery(
    searchQuery(collection, {
      ...(words && { q: words }),
      ...(sector && { sector: [sector] }),
      ...(country && { country: [country] }),
      ...(page > 1 && { page }),
      pageSize: PAGE_SIZE,
    }),
  );
  const total = query.isPlaceholderData ? undefined : query.data?.total;
  useEffect(() => {
    if (total !== undefined) announce(t('records.found', { count: total }));
  }, [total, t]);
  const change = (changes: Record<string, string>) => {
    const next = new URLSearchParams(params);
    next.delete('page');
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setParams(next);
  };
  const countries = (query.data?.facets.country ?? []).flatMap(({ value }) =>
    value === null ? [] : [value],
  );
  return (
    <>
      <div className="row">
        <Link className="button primary" to={agencyNewRecordPath(collection)}>
          {t(`records.new.${collection}`)}
        </Link>
      </div>
      <div className="panel list-filters">
        <Words words={words} onChange={(q) => change({ q })} />
        <RecordFilter
          label={t('fields.names.sectors')}
          value={sector}
          values={SECTORS.map((code) => [code, codeText('sectors', code)])}
          onChange={(value) => change({ sector: value })}
        />
        <RecordFilter
          label={t('fields.names.country')}
          value={country}
          values={[...new Set([...countries, ...(country ? [country] : [])])].map((code) => [
            code,
            format.country(code),
          ])}
          onChange={(value) => change({ country: value })}
        />
      </div>
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {(found) => (
          <section aria-labelledby="found-heading" className="stack">
            <h2 id="found-heading" tabIndex={-1}>
              {t('records.found', { count: found.total })}
            </h2>
            {found.items.length === 0 ? (
              <EmptyState heading={t('records.emptyHeading')}>
                <p>{t('records.emptyText')}</p>
                {params.size > 0 && (
                  <Link className="button secondary" to={agencyRecordsPath(collection)}>
                    {t('records.showAll')}
                  </Link>
                )}
              </EmptyState>
            ) : (
              <div className="table-frame" tabIndex={0} role="group" aria-labelledby="found-heading">
                <table className="wide">
                  <thead>
                    <tr>
                      <th scope="col">{t(`records.columns.${collection}`)}</th>
                      <th scope="col">{t('fields.names.country')}</th>
                      <th scope="col">{t('fields.names.sectors')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.items.map((item) => (
                      <tr key={item.id}>
                        <th scope="row" lang={item.language ?? undefined}>
                          <Link to={agencyRecordPath(collection, item.id)}>
                            {'title' in item ? item.title : item.name}
                          </Link>
                        </th>
                        <td>{item.country ? format.country(item.country) : '–'}</td>
                        <td>{format.list(item.sectors.map((code) => codeText('sectors', code)))}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            <Pager
              page={page}
              lastPage={Math.min(MAX_PAGE, Math.ceil(found.total / PAGE_SIZE))}
              heading="found-heading"
              addressOf={(number) => {
                const next = new URLSearchParams(params);
                next.set('page', String(number));
                return `?${next.toString()}`;
              }}
            />
          </section>
        )}
      </Loaded>
    </>
  );
}

function pageOf(stated: string | null): number {
  const page = Number(stated ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1;
}

function Words({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  const { t } = useTranslation('agency');
  const [typed, setTyped] = useState(words);
  const [known, setKnown] = useState(words);
  if (known !== words) {
    setKnown(words);
    setTyped(words);
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onChange(cleanText(typed));
  };
  return (
    <form role="search" className="field" onSubmit={submit}>
      <label htmlFor="record-words">{t('records.words')}</label>
      <div className="row">
        <input
          id="record-words"
          type="search"
          className="grow"
          autoComplete="off"
          maxLength={1_000}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="submit" className="primary">
          {t('records.search')}
        </button>
      </div>
    </form>
  );
}
