import { useTranslation } from 'react-i18next';
import type { ChallengeSummary } from '../shared/api/index.js';
import { Badge, type Tone } from '../shared/ui/index.js';

const TONES: Record<ChallengeSummary['status'], Tone> = { draft: 'warn', published: 'good', closed: 'plain' };

export function StatusBadge({ status }: { status: ChallengeSummary['status'] }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[status]}>{t(`challengeStatus.${status}`)}</Badge>;
}
