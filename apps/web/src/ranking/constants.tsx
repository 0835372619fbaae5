import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { DataTable } from '../shared/ui/index.js';
import type { Rules } from './queries.js';
import { RuleName } from './rule-name.js';
import { useRuleText } from './use-rule-text.js';

/** Numbers that matching works with beside the points. */
export function Constants({ constants }: Pick<Rules, 'constants'>) {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const ruleText = useRuleText('constants');
  return (
    <section className="panel" aria-labelledby="constants-heading">
      <h2 id="constants-heading">{t('constantsHeading')}</h2>
      <div className="prose-width">
        <DataTable
          caption={t('constantsCaption')}
          columns={[{ name: t('constant') }, { name: t('value'), isNumber: true }]}
          rows={constants.map((constant) => {
            const text = ruleText(constant);
            return {
              key: constant.name,
              shortHeading: text.name,
              cells: [<RuleName {...text} />, format.number(constant.value)],
            };
          })}
        />
      </div>
    </section>
  );
}
