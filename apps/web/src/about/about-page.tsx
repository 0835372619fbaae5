import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shared/ui/index.js';

const SECTIONS = [
  ['whatHeading', ['what']],
  ['scoreHeading', ['score', 'nothingElse']],
  ['languagesHeading', ['languages']],
  ['recordsHeading', ['records']],
  ['privacyHeading', ['privacy']],
] as const;

export default function AboutPage() {
  const { t } = useTranslation('about');
  return (
    <div className="prose">
      <PageHeader title={t('about.title')} lead={t('about.lead')} />
      {SECTIONS.map(([heading, paragraphs]) => (
        <section key={heading}>
          <h2>{t(`about.${heading}`)}</h2>
          {paragraphs.map((key) => (
            <p key={key}>{t(`about.${key}`)}</p>
          ))}
        </section>
      ))}
      <p>
        {t('about.api')} <a href="/docs">{t('about.apiLink')}</a>
      </p>
    </div>
  );
}
