import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shared/ui/index.js';

export default function FindPage() {
  const { t } = useTranslation('find');
  return <PageHeader title={t('title')} />;
}
