import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { DataTable, useCodeText } from '../shared/ui/index.js';
import type { Rules } from './queries.js';

/** How much a word counts by where in a record it stands. */
export function FieldWeights({ fields }: Pick<Rules, 'fields'>) {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const codeText = useCodeText();
  return (
    <section className="panel" aria-labelledby="fields-heading">
      <h2 id="fields-heading">{t('fieldsHeading')}</h2>
      <div className="prose-width">
        <DataTable
          caption={t('fieldsCaption')}
          columns={[{ name: t('field') }, { name: t('weight'), isNumber: true }]}
          rows={fields.map(({ name, weight }) => ({
            key: name,
            cells: [codeText('fields', name), format.number(weight)],
          }))}
        />
      </div>
    </section>
  );
}
