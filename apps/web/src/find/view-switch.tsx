import { useTranslation } from 'react-i18next';
import { VIEWS, type View } from './find-state.js';

/** The same results as a list, on a map or along time. */
export function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const { t } = useTranslation('find');
  return (
    <div className="view-switch no-print" role="group" aria-label={t('views.label')}>
      {VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          className="quiet"
          aria-pressed={name === view}
          onClick={() => onChange(name)}
        >
          {t(`views.${name}`)}
        </button>
      ))}
    </div>
  );
}
