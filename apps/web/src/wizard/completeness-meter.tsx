import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../shared/format.js';
import { ShareBar } from '../shared/ui/index.js';
import type { Completeness } from './completeness.js';
import { useStepAddress } from './step-address.js';

/** How much of what others need to know is said, and what each missing piece would help. */
export function CompletenessMeter({ completeness: { score, missing } }: { completeness: Completeness }) {
  const { t } = useTranslation('wizard');
  const format = useFormat();
  const stepAddress = useStepAddress();
  const text = t('completeness.score', { score: format.number(score) });
  return (
    <aside className="panel" aria-labelledby="completeness-heading">
      <h2 id="completeness-heading">{t('completeness.heading')}</h2>
      <div
        role="meter"
        aria-labelledby="completeness-heading"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={score}
        aria-valuetext={text}
      >
        <p>
          <strong>{text}</strong>
        </p>
        <ShareBar share={score / 100} />
      </div>
      {missing.length === 0 ? (
        <p>{t('completeness.all')}</p>
      ) : (
        <>
          <h3>{t('completeness.missing')}</h3>
          <ul className="pieces">
            {missing.map(({ piece, step }) => (
              <li key={piece}>
                <Link to={stepAddress(step)}>{t(`pieces.${piece}.ask`)}</Link>
                <span className="small">{t(`pieces.${piece}.why`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="small">{t('completeness.hint')}</p>
    </aside>
  );
}
