import { useTranslation } from 'react-i18next';
import { MOST_TO_COMPARE } from './find-state.js';

interface CompareBoxProps {
  id: string;
  title: string;
  isChosen: boolean;
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** Chooses a case for comparison. */
export function CompareBox({ id, title, isChosen, chosen, onChoose }: CompareBoxProps) {
  const { t } = useTranslation('find');
  const isFull = !isChosen && chosen.length >= MOST_TO_COMPARE;
  return (
    <label className="box no-print">
      <input
        type="checkbox"
        checked={isChosen}
        disabled={isFull}
        onChange={() => onChoose(isChosen ? chosen.filter((other) => other !== id) : [...chosen, id])}
      />
      <span>
        {t('compare.choose')}
        <span className="visually-hidden">: {title}</span>
      </span>
    </label>
  );
}
