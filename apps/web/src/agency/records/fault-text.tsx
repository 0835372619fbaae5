import { useTranslation } from 'react-i18next';
import { adviceFor } from '../import/row-advice.js';

/** Of what to do about a fault of a row, what helps in a form too. */
const KNOWN = ['text', 'number', 'value', 'address'] as const;

interface FaultTextProps {
  message: string;
  /** Leaves out the details where it can. */
  isShort?: boolean;
}

/** What to do about a fault in the reader's language where that is known; the service says the details in English. */
export function FaultText({ message, isShort = false }: FaultTextProps) {
  const { t } = useTranslation('agency');
  const advice = KNOWN.find((name) => name === adviceFor(message));
  if (!advice) return <span lang="en">{message}</span>;
  if (isShort) return t(`fields.advice.${advice}`);
  return (
    <>
      {t(`fields.advice.${advice}`)} <span lang="en">({message})</span>
    </>
  );
}
