import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { casePath, comparePath } from '../paths.js';
import type { KnowledgeItem } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { Badge, leaveItem, NamedSuppliers, SourceLink, useCodeText } from '../shared/ui/index.js';

interface Row {
  name: string;
  /** What is compared; null is not stated. */
  valueOf: (item: KnowledgeItem) => string | null;
  /** How it is shown where that is more than its text. */
  show?: (item: KnowledgeItem) => ReactNode;
  /** Texts in the language of the record. */
  isRecordText?: boolean;
  /** Rows that differ by nature are not marked. */
  isAlwaysDifferent?: boolean;
}

interface CompareTableProps {
  items: readonly KnowledgeItem[];
  differsOnly: boolean;
}

export function CompareTable({ items, differsOnly }: CompareTableProps) {
  const { t } = useTranslation('compare');
  const rows = useRows();
  return (
    <div className="table-frame compare-frame" tabIndex={0} role="region" aria-label={t('table')}>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('row')}</span>
            </th>
            {items.map(({ id, title, language }) => (
              <th scope="col" key={id}>
                <Link to={casePath(id)} lang={language ?? undefined}>
                  {title}
                </Link>
                <Link
                  className="take-out no-print"
                  to={comparePath(items.map((item) => item.id).filter((other) => other !== id))}
                  onClick={({ currentTarget }) => leaveItem(currentTarget)}
                >
                  {t('remove')}
                  <span className="visually-hidden">: {title}</span>
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .filter((row) => !differsOnly || differs(row, items))
            .map((row) => (
              <CompareRow key={row.name} row={row} items={items} />
            ))}
        </tbody>
      </table>
    </div>
  );
}

const differs = ({ valueOf }: Row, items: readonly KnowledgeItem[]): boolean =>
  new Set(items.map(valueOf)).size > 1;

function CompareRow({ row, items }: { row: Row; items: readonly KnowledgeItem[] }) {
  const { t } = useTranslation('compare');
  const { t: tShared } = useTranslation();
  const isMarked = !row.isAlwaysDifferent && differs(row, items);
  return (
    <tr className={isMarked ? 'differs' : undefined}>
      <th scope="row">
        {row.name} {isMarked && <Badge tone="warn">{t('differs')}</Badge>}
      </th>
      {items.map((item) => {
        const value = row.valueOf(item);
        return (
          <td key={item.id} lang={(row.isRecordText && value && item.language) || undefined}>
            {value === null ? (
              <span className="not-stated">{tShared('notStated')}</span>
            ) : (
              (row.show?.(item) ?? value)
            )}
          </td>
        );
      })}
    </tr>
  );
}

function useRows(): Row[] {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const codeText = useCodeText();
  const joined = (values: readonly (string | null)[]) => values.filter(Boolean).join(', ') || null;
  const textRow = (field: 'problem' | 'solution' | 'results' | 'lessons'): Row => ({
    name: t(`rows.${field}`),
    valueOf: (item) => item[field],
    isRecordText: true,
    isAlwaysDifferent: true,
  });
  return [
    textRow('problem'),
    textRow('solution'),
    {
      name: t('rows.procedure'),
      valueOf: ({ procedure }) => procedure && codeText('procedures', procedure),
    },
    {
      name: t('rows.budget'),
      valueOf: ({ budgetEur }) => (budgetEur === null ? null : format.money(budgetEur)),
    },
    { name: t('rows.years'), valueOf: ({ yearFrom, yearTo }) => format.years(yearFrom, yearTo) },
    {
      name: t('rows.place'),
      valueOf: ({ region, country }) => joined([region, country && format.country(country)]),
    },
    { name: t('rows.buyer'), valueOf: ({ buyer }) => buyer, isRecordText: true },
    {
      name: t('rows.suppliers'),
      valueOf: ({ suppliers }) => joined(suppliers),
      show: ({ suppliers }) => <NamedSuppliers names={suppliers} />,
    },
    textRow('results'),
    textRow('lessons'),
    {
      name: t('rows.sectors'),
      valueOf: ({ sectors }) => joined(sectors.map((code) => codeText('sectors', code))),
    },
    { name: t('rows.technologies'), valueOf: ({ technologies }) => joined(technologies), isRecordText: true },
    {
      name: t('rows.source'),
      valueOf: ({ sourceUrl }) => sourceUrl,
      show: ({ sourceUrl }) => <SourceLink address={sourceUrl} />,
      isAlwaysDifferent: true,
    },
  ];
}
