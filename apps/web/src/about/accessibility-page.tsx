import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shared/ui/index.js';

export default function AccessibilityPage() {
  const { t } = useTranslation('about');
  return (
    <div className="prose">
      <PageHeader title={t('accessibility.title')} lead={t('accessibility.lead')} />
      <h2>{t('accessibility.standardHeading')}</h2>
      <p>{t('accessibility.standard')}</p>
      <h2>{t('accessibility.doneHeading')}</h2>
      <TextList items={t('accessibility.done', { returnObjects: true })} />
      <h2>{t('accessibility.testedHeading')}</h2>
      <p>{t('accessibility.tested')}</p>
      <h2>{t('accessibility.limitsHeading')}</h2>
      <TextList items={t('accessibility.limits', { returnObjects: true })} />
      <h2>{t('accessibility.reportHeading')}</h2>
      <p>{t('accessibility.report')}</p>
    </div>
  );
}

function TextList({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
