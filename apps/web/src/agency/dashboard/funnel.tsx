import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format.js';
import BarChart from '../../shared/ui/bar-chart.js';
import type { AgencyState } from './agency-state.js';

const STAGES = ['challenges', 'matched', 'reviewed', 'accepted'] as const;

/** How far challenges come: as bars, in a sentence and as a table. */
export default function Funnel({ funnel }: { funnel: AgencyState['funnel'] }) {
  const { t, i18n } = useTranslation('agency');
  const format = useFormat();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const numbers = Object.fromEntries(STAGES.map((stage) => [stage, format.number(funnel[stage])]));
  const summary = t('dashboard.funnel.summary', numbers as Record<(typeof STAGES)[number], string>);
  return (
    <section className="panel" aria-labelledby="funnel-heading">
      <h2 id="funnel-heading">{t('dashboard.funnel.heading')}</h2>
      <p>{summary}</p>
      <div className="beside">
        <BarChart
          label={summary}
          rows={STAGES.map((stage) => ({
            name: t(`dashboard.stages.${stage}`),
            values: { count: funnel[stage] },
          }))}
          series={[{ key: 'count', name: t('dashboard.funnel.number'), color: 'var(--accent)' }]}
        />
        <table>
          <caption>{t('dashboard.funnel.heading')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.funnel.stage')}</th>
              <th scope="col">{t('dashboard.funnel.number')}</th>
              <th scope="col">{t('dashboard.funnel.share')}</th>
            </tr>
          </thead>
          <tbody>
            {STAGES.map((stage) => (
              <tr key={stage}>
                <th scope="row">{t(`dashboard.stages.${stage}`)}</th>
                <td className="number">{numbers[stage]}</td>
                <td className="number">
                  {funnel.challenges > 0 ? percent.format(funnel[stage] / funnel.challenges) : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
