import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { casePath, supplierPath } from '../../paths.js';
import type { Collection } from '../../shared/api/index.js';
import { Loaded, Skeleton } from '../../shared/ui/index.js';
import { AgencyPage } from '../agency-page.js';
import { RecordEditor } from './record-editor.js';
import { editedRecordQuery } from './record-queries.js';

/** A record as its editors see it; without an id in the address a new one. */
export function RecordPage({ collection }: { collection: Collection }) {
  const { t } = useTranslation('agency');
  const { id } = useParams();
  return (
    <AgencyPage title={id === undefined ? t(`records.new.${collection}`) : t(`records.edit.${collection}`)}>
      {id === undefined ? (
        <RecordEditor key="new" collection={collection} record={null} />
      ) : (
        <StoredRecord key={id} collection={collection} id={id} />
      )}
    </AgencyPage>
  );
}

function StoredRecord({ collection, id }: { collection: Collection; id: string }) {
  const { t } = useTranslation('agency');
  const query = useQuery(editedRecordQuery(collection, id));
  return (
    <Loaded query={query} skeleton={<Skeleton cards={2} lines={6} />}>
      {(record) => (
        <>
          <p>
            <Link to={collection === 'knowledge' ? casePath(id) : supplierPath(id)}>
              {t('records.shown')}
            </Link>
          </p>
          <RecordEditor collection={collection} record={record} />
        </>
      )}
    </Loaded>
  );
}
