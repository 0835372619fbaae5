import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { comparePath } from '../paths.js';
import { focusPageHeading } from '../shared/ui/index.js';

interface CompareBarProps {
  chosen: readonly string[];
  onClear: () => void;
}

/** Stays in view while cases are chosen, and leads to their comparison. */
export function CompareBar({ chosen, onClear }: CompareBarProps) {
  const { t } = useTranslation('find');
  if (chosen.length === 0) return null;
  return (
    <aside className="compare-bar no-print" aria-label={t('compare.label')}>
      <span>{t('compare.chosen', { count: chosen.length })}</span>
      {chosen.length > 1 ? (
        <Link className="button primary" to={comparePath(chosen)}>
          {t('compare.go')}
        </Link>
      ) : (
        <span className="small">{t('compare.oneMore')}</span>
      )}
      <button
        type="button"
        className="quiet"
        onClick={() => {
          focusPageHeading();
          onClear();
        }}
      >
        {t('compare.clear')}
      </button>
    </aside>
  );
}
