import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { casePath } from '../paths.js';
import { useFormat } from '../shared/format.js';

interface TimelineItem {
  id: string;
  title: string;
  language: string | null;
  yearFrom: number | null;
  yearTo: number | null;
}

const YEAR_WIDTH = 20;
const BAR_HEIGHT = 12;

/** When each case took place, earliest first: a table whose last column draws the years. */
export default function Timeline({ items, note }: { items: readonly TimelineItem[]; note?: string }) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const dated = items
    .map((item) => ({ item, from: item.yearFrom ?? item.yearTo, to: item.yearTo ?? item.yearFrom }))
    .filter((row): row is typeof row & { from: number; to: number } => row.from !== null)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const undated = items.length - dated.length;
  if (dated.length === 0) return <p className="state">{t('timeline.none')}</p>;
  const first = dated[0]!.from;
  const last = Math.max(...dated.map(({ to }) => to));
  const width = (last - first + 1) * YEAR_WIDTH;
  return (
    <div className="stack">
      {note && <p className="small">{note}</p>}
      <div className="table-frame" tabIndex={0} role="region" aria-label={t('timeline.label')}>
        <table className="timeline">
          <caption>{t('timeline.caption', { first, last })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('timeline.years')}</th>
              <th scope="col">{t('timeline.case')}</th>
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {dated.map(({ item, from, to }) => (
              <tr key={item.id}>
                <td>{format.years(from, to)}</td>
                <th scope="row" lang={item.language ?? undefined}>
                  <Link to={casePath(item.id)}>{item.title}</Link>
                </th>
                <td aria-hidden="true">
                  <svg className="timeline-bar" width={width} height={BAR_HEIGHT}>
                    <rect
                      x={(from - first) * YEAR_WIDTH}
                      width={(to - from + 1) * YEAR_WIDTH}
                      height={BAR_HEIGHT}
                      rx={3}
                    />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {undated > 0 && <p className="small">{t('timeline.undated', { count: undated })}</p>}
    </div>
  );
}
