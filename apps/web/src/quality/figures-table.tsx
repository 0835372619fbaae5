import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { TableFrame } from '../shared/ui/index.js';
import { METRIC_NAMES, METRICS, type Figures } from './figures.js';
import { useFigures, useGroupName, type Grouping } from './use-figures.js';

interface FiguresTableProps {
  caption: string;
  grouping: Grouping;
  figures: readonly Figures[];
}

/** Every figure with the baseline's beside it. */
export function FiguresTable({ caption, grouping, figures }: FiguresTableProps) {
  const { t } = useTranslation('quality');
  return (
    <TableFrame caption={caption}>
      <colgroup span={2} />
      {METRICS.map((metric) => (
        <colgroup key={metric} span={2} />
      ))}
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t(`groupings.${grouping}`)}
          </th>
          <th scope="col" rowSpan={2} className="number">
            {t('challenges')}
          </th>
          {METRICS.map((metric) => (
            <th key={metric} scope="colgroup" colSpan={2} className="metric">
              {METRIC_NAMES[metric]}
            </th>
          ))}
        </tr>
        <tr>
          {METRICS.map((metric) => (
            <Fragment key={metric}>
              <th scope="col" className="number metric">
                PPI Atlas
              </th>
              <th scope="col" className="number">
                BM25
              </th>
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((row) => (
          <FiguresRow key={row.group} grouping={grouping} row={row} />
        ))}
      </tbody>
    </TableFrame>
  );
}

function FiguresRow({ grouping, row }: { grouping: Grouping; row: Figures }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const { estimate } = useFigures();
  const nameOf = useGroupName(grouping);
  const { group, challenges, systems } = row;
  const [ours, baseline] = systems;
  return (
    <tr>
      <th scope="row">{nameOf(group)}</th>
      <td className="number">{format.number(challenges)}</td>
      {ours ? (
        METRICS.map((metric) => (
          <Fragment key={metric}>
            <td className="number metric">{estimate(ours.metrics[metric])}</td>
            <td className="number">{baseline ? estimate(baseline.metrics[metric]) : '–'}</td>
          </Fragment>
        ))
      ) : (
        <td colSpan={2 * METRICS.length} className="metric">
          {t('nothingJudged')}
        </td>
      )}
    </tr>
  );
}
