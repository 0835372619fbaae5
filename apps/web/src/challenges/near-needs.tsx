import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nearNeedsQuery } from '../shared/api/index.js';
import { NearNeedList } from '../shared/need/near-need-list.js';
import { Loaded, Skeleton } from '../shared/ui/index.js';

const SHOWN = 5;

/** Other buyers with the same need. */
export function NearNeeds({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useQuery(nearNeedsQuery(id, SHOWN));
  return (
    <section className="stack" aria-labelledby="near-needs">
      <h2 id="near-needs">{t('nearNeeds.heading')}</h2>
      <Loaded query={query} skeleton={<Skeleton cards={2} lines={3} />}>
        {(items) => <NearNeedList needs={items} />}
      </Loaded>
    </section>
  );
}
