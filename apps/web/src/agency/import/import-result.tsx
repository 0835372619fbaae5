import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../shared/api/index.js';
import { useFormat } from '../../shared/format.js';
import { announce, Badge, FactList } from '../../shared/ui/index.js';
import { download, toCsv } from './csv.js';
import { hasEnded, type Import } from './import-queries.js';
import { adviceFor } from './row-advice.js';

/** Errors shown on the page; all that are kept are in the file to download. */
const SHOWN = 100;

/** How far an import is, and what became of it. */
export function ImportResult({ found }: { found: Import }) {
  const { t } = useTranslation('agency');
  const format = useFormat();
  const isOver = hasEnded(found);
  const tellEnd = useEffectEvent(() => {
    announce(t(`import.states.${found.status}`));
    void queryClient.invalidateQueries({ queryKey: ['imports'], exact: true });
    if (!found.checkOnly) void queryClient.invalidateQueries({ queryKey: [found.collection] });
  });
  useEffect(() => {
    if (isOver) tellEnd();
  }, [isOver]);
  const counts = ['read', 'created', 'updated', 'unchanged', 'rejected'] as const;
  return (
    <section className="panel" aria-labelledby="result-heading">
      <h2 id="result-heading">
        {found.fileName ?? t('import.unnamed')}{' '}
        <Badge tone={found.status === 'failed' ? 'bad' : found.rejected > 0 ? 'warn' : 'good'}>
          {t(`import.states.${found.status}`)}
        </Badge>
      </h2>
      {!isOver && (
        <label>
          {t('import.reading', { percent: format.number(found.progress) })}{' '}
          <progress max={100} value={found.progress} />
        </label>
      )}
      {found.error && (
        <p className="fault" lang="en">
          {found.error.message}
        </p>
      )}
      {found.checkOnly && <p className="note">{isOver ? t('import.checked') : t('import.onlyChecking')}</p>}
      {found.begun > 1 && <p className="note note-warn">{t('import.begunAgain')}</p>}
      <FactList
        facts={counts.map((name) => [
          t(
            `import.counts.${found.checkOnly && name !== 'read' && name !== 'rejected' ? 'would' : 'did'}.${name}` as 'import.counts.did.read',
          ),
          format.number(found[name]),
        ])}
      />
      {found.errors.length > 0 && <RowErrors found={found} />}
    </section>
  );
}

function RowErrors({ found }: { found: Import }) {
  const { t } = useTranslation('agency');
  const format = useFormat();
  const { errors, errorsLeftOut } = found;
  const columns = ['line', 'field', 'wrong', 'advice'] as const;
  const rowOf = ({ line, path, message }: Import['errors'][number]) =>
    [line, path, message, t(`import.advice.${adviceFor(message)}`)] as const;
  const save = () => {
    const header = columns.map((column) => t(`import.errorColumns.${column}`));
    download(`${found.collection}-errors.csv`, toCsv([header, ...errors.map(rowOf)]));
  };
  const total = errors.length + errorsLeftOut;
  return (
    <>
      <h3 id="errors-heading">{t('import.errors', { count: total })}</h3>
      <div className="row">
        <button type="button" className="secondary" onClick={save}>
          {t('import.downloadErrors')}
        </button>
        {total > SHOWN && (
          <p className="small grow">
            {t('import.firstErrors', {
              shown: format.number(Math.min(SHOWN, errors.length)),
              kept: format.number(errors.length),
            })}
          </p>
        )}
      </div>
      <div className="table-frame" tabIndex={0} role="group" aria-labelledby="errors-heading">
        <table className="wide">
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {t(`import.errorColumns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {errors.slice(0, SHOWN).map((error, index) => {
              const [line, path, message, advice] = rowOf(error);
              return (
                <tr key={index}>
                  <td className="number">{format.number(line)}</td>
                  <td>{path ? <code>{path}</code> : t('import.wholeRow')}</td>
                  <td lang="en">{message}</td>
                  <td>{advice}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
