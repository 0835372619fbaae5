import { useTranslation } from 'react-i18next';

/** Leads to the sections of a long page. */
export function Contents() {
  const { t } = useTranslation('quality');
  const sections = [
    ['facts-heading', t('facts.heading')],
    ['reading-heading', t('reading.heading')],
    ['knowledge-heading', t('targets.knowledge')],
    ['suppliers-heading', t('targets.suppliers')],
    ['parity-heading', t('parity.heading')],
    ['exposure-heading', t('exposure.heading')],
    ['times-heading', t('times.heading')],
  ];
  return (
    <nav className="no-print" aria-label={t('contents')}>
      <ul className="chips">
        {sections.map(([id, name]) => (
          <li key={id}>
            <a className="chip" href={`#${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
