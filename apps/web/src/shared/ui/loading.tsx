import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice.js';

const SLOW_AFTER_MS = 1_000;

/** True once something has been under way for a second. */
export function useSlow(isUnderWay: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isUnderWay]);
  return isSlow && isUnderWay;
}

/** Says that it takes longer than usual; takes its room from the start, so that nothing moves. */
export function SlowNotice({ isUnderWay }: { isUnderWay: boolean }) {
  const { t } = useTranslation();
  const isSlow = useSlow(isUnderWay);
  return (
    <p className="slow" role="status">
      {isSlow ? t('slow') : ''}
    </p>
  );
}

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** Shown before the first answer; a Skeleton. */
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/**
 * The states of a query: loading, slow, failed with a way to try again, and its data, also while newer loads and when
 * that fails: somebody may be reading it or writing into it.
 */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  const isBusy = query.isFetching;
  return (
    <div aria-busy={isBusy} className="loaded">
      <SlowNotice isUnderWay={isBusy} />
      {query.error && <ProblemNotice error={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined ? children(query.data) : !query.error && skeleton}
    </div>
  );
}
