import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { matchPreviewQuery, type MatchPreview, type MatchPreviewInput } from '../shared/api/index.js';
import { announce, Loaded, Skeleton } from '../shared/ui/index.js';
import { CpvSuggestions } from './cpv-suggestions.js';
import type { FindControl, FindState } from './find-state.js';
import { NeedForm } from './need-form.js';
import { toPreviewInput } from '../shared/need/need-state.js';

const loadResults = () =>
  import('./match-results.js').then(({ MatchResults }) => ({ default: MatchResults }));
const MatchResults = lazy(loadResults);

type NeedMode = Extract<FindState, { mode: 'need' }>;

interface MatchNeedProps extends Pick<FindControl, 'show'> {
  state: NeedMode;
}

export function MatchNeed({ state, show }: MatchNeedProps) {
  const input = toPreviewInput(state.need);
  // The first page does not need what shows results, but will soon. Where it does not come, showing them asks again.
  useEffect(() => void loadResults().catch(() => undefined), []);
  return (
    <>
      <NeedForm need={state.need} onChange={(need, options) => show({ need }, options)} />
      {input && (
        <>
          <CpvSuggestions text={input.description} />
          <Results input={input} state={state} show={show} />
        </>
      )}
    </>
  );
}

function Results({ input, state, show }: MatchNeedProps & { input: MatchPreviewInput }) {
  const query = useQuery(matchPreviewQuery(input));
  const skeleton = <Skeleton cards={3} lines={5} />;
  useResultsSaid(query.isPlaceholderData ? undefined : query.data);
  return (
    <Loaded query={query} skeleton={skeleton}>
      {(answer) => (
        <Suspense fallback={skeleton}>
          <MatchResults answer={answer} state={state} show={show} />
        </Suspense>
      )}
    </Loaded>
  );
}

/** Says how much was found, once for each answer. */
function useResultsSaid(answer: MatchPreview | undefined): void {
  const { t } = useTranslation('find');
  const cases = answer?.knowledge.length;
  const suppliers = answer?.suppliers.length;
  useEffect(() => {
    if (cases === undefined || suppliers === undefined) return;
    announce(`${t('match.cases', { count: cases })}, ${t('match.suppliers', { count: suppliers })}`);
  }, [answer, cases, suppliers, t]);
}
