import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PATHS } from '../paths.js';
import { useFormat } from '../shared/format.js';
import { Loaded, Skeleton } from '../shared/ui/index.js';
import { AgencyPage } from './agency-page.js';
import { ImportForm } from './import/import-form.js';
import { ImportResult } from './import/import-result.js';
import { hasEnded, importQuery, importsQuery } from './import/import-queries.js';

/** A file of records is sent, checked and loaded; the import that is looked at stands in the address. */
export default function ImportPage() {
  const { t } = useTranslation('agency');
  return (
    <AgencyPage title={t('import.title')} lead={t('import.lead')}>
      <ImportDesk />
    </AgencyPage>
  );
}

function ImportDesk() {
  const [params, setParams] = useSearchParams();
  const id = params.get('id');
  return (
    <div className="stack">
      <ImportForm onStarted={(started) => setParams({ id: started.id })} />
      {id && <ShownImport key={id} id={id} />}
      <EarlierImports shown={id} />
    </div>
  );
}

function ShownImport({ id }: { id: string }) {
  return (
    <Loaded query={useQuery(importQuery(id))} skeleton={<Skeleton lines={4} />}>
      {(found) => <ImportResult found={found} />}
    </Loaded>
  );
}

function EarlierImports({ shown }: { shown: string | null }) {
  const { t } = useTranslation('agency');
  const format = useFormat();
  const query = useQuery(importsQuery());
  return (
    <section aria-labelledby="earlier-heading" className="stack">
      <h2 id="earlier-heading">{t('import.earlier')}</h2>
      <Loaded query={query} skeleton={<Skeleton lines={3} />}>
        {(items) =>
          items.length === 0 ? (
            <p>{t('import.none')}</p>
          ) : (
            <div className="table-frame" tabIndex={0} role="group" aria-labelledby="earlier-heading">
              <table className="wide">
                <thead>
                  <tr>
                    <th scope="col">{t('import.columns.file')}</th>
                    <th scope="col">{t('import.columns.holds')}</th>
                    <th scope="col">{t('import.columns.when')}</th>
                    <th scope="col">{t('import.columns.state')}</th>
                    <th scope="col">{t('import.columns.rejected')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <tr key={item.id}>
                      <th scope="row">
                        <Link
                          to={`${PATHS.agencyImport}?id=${item.id}`}
                          aria-current={item.id === shown || undefined}
                        >
                          {item.fileName ?? t('import.unnamed')}
                        </Link>
                      </th>
                      <td>{t(`import.collections.${item.collection}`)}</td>
                      <td>{format.date(item.createdAt)}</td>
                      <td>
                        {t(`import.states.${item.status}`)}
                        {item.checkOnly && `, ${t('import.onlyChecked')}`}
                      </td>
                      <td className="number">{hasEnded(item) ? format.number(item.rejected) : '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </section>
  );
}
