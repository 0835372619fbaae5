import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Review } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { Loaded, Skeleton } from '../shared/ui/index.js';

const PAGE_SIZE = 20;

const reviewsQuery = (id: string, page: number) =>
  queryOptions({
    queryKey: ['challenges', id, 'reviews', page],
    queryFn: ({ signal }) => {
      const params = { path: { id }, query: { page, pageSize: PAGE_SIZE } };
      return bodyOf(api.GET('/api/v1/challenges/{id}/reviews', { params, signal }));
    },
    placeholderData: keepPreviousData,
  });

/** Every decision and every undoing, so that it can be shown that all were treated alike. Read when it is opened. */
export function ReviewHistory({ challengeId }: { challengeId: string }) {
  const { t } = useTranslation('review');
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.heading')}</summary>
      {isOpen && <History challengeId={challengeId} />}
    </details>
  );
}

function History({ challengeId }: { challengeId: string }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const [page, setPage] = useState(1);
  const table = useRef<HTMLDivElement>(null);
  // Another page is read from its top on, not from the button that led there and may be gone.
  const show = (next: number) => {
    table.current?.focus();
    setPage(next);
  };
  const query = useQuery(reviewsQuery(challengeId, page));
  return (
    <Loaded query={query} skeleton={<Skeleton lines={5} />}>
      {({ items, total }) =>
        total === 0 ? (
          <p>{t('history.none')}</p>
        ) : (
          <>
            <HistoryTable reviews={items} frame={table} />
            <div className="row">
              {page > 1 && (
                <button type="button" className="secondary" onClick={() => show(page - 1)}>
                  {t('history.newer')}
                </button>
              )}
              <span className="small">
                {t('history.shown', { shown: format.number(items.length), total: format.number(total) })}
              </span>
              {page * PAGE_SIZE < total && (
                <button type="button" className="secondary" onClick={() => show(page + 1)}>
                  {t('history.older')}
                </button>
              )}
            </div>
          </>
        )
      }
    </Loaded>
  );
}

const COLUMNS = ['when', 'who', 'match', 'what', 'why'] as const;

interface HistoryTableProps {
  reviews: readonly Review[];
  frame: Ref<HTMLDivElement>;
}

function HistoryTable({ reviews, frame }: HistoryTableProps) {
  const { t, i18n } = useTranslation('review');
  const times = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="table-frame" ref={frame} role="region" tabIndex={0} aria-label={t('history.heading')}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th scope="col" key={column}>
                {t(`history.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reviews.map((review) => (
            <tr key={`${review.targetType} ${review.targetId} ${review.number}`}>
              <td>
                <time dateTime={review.reviewedAt}>{times.format(new Date(review.reviewedAt))}</time>
              </td>
              <td>{review.reviewer}</td>
              <td lang={review.targetLanguage ?? undefined}>{review.targetTitle}</td>
              <td>
                {review.undoes !== null && `${t('history.undone')} `}
                {t(`decided.${review.decision ?? 'open'}`)}
              </td>
              <td className="record-text">{review.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
