import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../paths.js';
import type { Collection, Match, MatchPreview } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { MatchCard } from '../shared/matches/match-card.js';
import { announce, EmptyState, Skeleton } from '../shared/ui/index.js';
import { ConceptChips } from '../shared/need/concept-chips.js';
import { MAX_TEXT_IN_ADDRESS, needParameters } from '../shared/need/need-state.js';
import { Tabs } from '../shared/ui/tabs.js';
import { findAddress, type FindControl, type FindState } from './find-state.js';
import { CompareBox } from './compare-box.js';
import { MatchFacets } from './match-facets.js';
import { narrowed, type MatchFilters } from './match-filters.js';
import { SectorSuggestions } from './sector-suggestions.js';
import { ViewSwitch } from './view-switch.js';

const CountryMap = lazy(() => import('../shared/ui/country-map.js'));
const Timeline = lazy(() => import('./timeline.js'));

interface MatchResultsProps extends Pick<FindControl, 'show'> {
  answer: MatchPreview;
  state: Extract<FindState, { mode: 'need' }>;
}

/** All that a match preview answered: what was understood, then cases or suppliers. */
export function MatchResults({ answer, state, show }: MatchResultsProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const { knowledge, suppliers, language } = answer;
  const setNeed = (changes: Partial<typeof state.need>) => show({ need: changes });
  return (
    <section aria-labelledby="matches-heading" className="stack">
      <h2 id="matches-heading">
        {t('match.cases', { count: knowledge.length })}, {t('match.suppliers', { count: suppliers.length })}
      </h2>
      <ConceptChips
        concepts={answer.concepts}
        removed={state.need.removed}
        confirmed={state.need.confirmed}
        onChange={setNeed}
      />
      <SectorSuggestions
        suggested={answer.sectors}
        onChoose={(sector) => setNeed({ sectors: [...state.need.sectors, sector] })}
      />
      <p>
        <Link
          className="button secondary"
          to={`${PATHS.newChallenge}?${needParameters(state.need).toString()}`}
          state={state.need.text.length > MAX_TEXT_IN_ADDRESS ? { need: state.need.text } : null}
        >
          {t('match.toChallenge')}
        </Link>
      </p>
      <p className="note">{t('match.honest')}</p>
      {knowledge.length + suppliers.length === 0 ? (
        <NothingFound />
      ) : (
        <Tabs
          label={t('match.tabs')}
          selected={state.tab}
          onSelect={(tab) => show({ tab: tab === 'suppliers' ? 'suppliers' : 'knowledge' })}
          items={[
            {
              id: 'knowledge',
              title: t('match.casesTab', { number: format.number(knowledge.length) }),
              content: (
                <Matches
                  matches={knowledge}
                  collection="knowledge"
                  state={state}
                  show={show}
                  empty={t('match.noCases')}
                />
              ),
            },
            {
              id: 'suppliers',
              title: t('match.suppliersTab', { number: format.number(suppliers.length) }),
              content: (
                <Matches
                  matches={suppliers}
                  collection="suppliers"
                  state={state}
                  show={show}
                  empty={t('match.noSuppliers')}
                />
              ),
            },
          ]}
        />
      )}
      <p className="small">
        {language && t('match.language', { language: format.language(language) })}{' '}
        {t('match.method', { algorithm: answer.algorithm, seconds: format.number(secondsOf(answer.tookMs)) })}{' '}
        <Link to={PATHS.ranking}>{t('match.howRanked')}</Link>
      </p>
    </section>
  );
}

const secondsOf = (ms: number): number => Math.max(0.1, Math.round(ms / 100) / 10);

interface MatchesProps extends Pick<MatchResultsProps, 'state' | 'show'> {
  matches: readonly Match[];
  collection: Collection;
  empty: string;
}

/** Filters with counts, and the matches that pass them. */
function Matches({ matches, collection, state, show, empty }: MatchesProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const shown = narrowed(matches, state.only, collection);
  const text = t('match.shown', { shown: format.number(shown.length), all: format.number(matches.length) });
  useNarrowingSaid(state.only, text);
  if (matches.length === 0) return <p className="state">{empty}</p>;
  return (
    <div className="columns">
      <MatchFacets
        matches={matches}
        collection={collection}
        filters={state.only}
        onChange={(only) => show({ only })}
      />
      <div className="stack">
        {shown.length < matches.length && <p>{text}</p>}
        {shown.length === 0 ? (
          <p className="state">{t('match.noneShown')}</p>
        ) : (
          <ShownMatches matches={shown} state={state} show={show} />
        )}
      </div>
    </div>
  );
}

/** Says how many are left, when that was what the person asked for. */
function useNarrowingSaid(filters: MatchFilters, text: string): void {
  const asked = JSON.stringify(filters);
  const said = useRef(asked);
  useEffect(() => {
    if (said.current !== asked) announce(text);
    said.current = asked;
  }, [asked, text]);
}

function ShownMatches({ matches, state, show }: Pick<MatchesProps, 'matches' | 'state' | 'show'>) {
  const { t } = useTranslation('find');
  return (
    <div className="stack">
      <ViewSwitch view={state.view} onChange={(view) => show({ view })} />
      {state.view === 'list' ? (
        <ol className="cards">
          {matches.map((match) => (
            <li key={match.target.id}>
              <MatchCard match={match}>
                {match.target.type === 'knowledge' && (
                  <CompareBox
                    id={match.target.id}
                    title={match.target.title}
                    isChosen={state.compare.includes(match.target.id)}
                    chosen={state.compare}
                    onChoose={(compare) => show({ compare }, { replace: true })}
                  />
                )}
              </MatchCard>
            </li>
          ))}
        </ol>
      ) : (
        <Suspense fallback={<Skeleton lines={8} />}>
          {state.view === 'map' ? (
            <CountryMap
              counts={countriesOf(matches)}
              caption={t('map.ofMatches')}
              addressOf={(country) =>
                findAddress({ ...state, view: 'list', only: { ...state.only, country: [country] } })
              }
            />
          ) : (
            <Timeline items={matches.map(({ target }) => target)} />
          )}
        </Suspense>
      )}
    </div>
  );
}

/** How many matches each country has; those that state none are counted under null. */
function countriesOf(matches: readonly Match[]): { value: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const { target } of matches) counts.set(target.country, (counts.get(target.country) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function NothingFound() {
  const { t } = useTranslation('find');
  return (
    <EmptyState heading={t('match.emptyHeading')}>
      <p>{t('match.emptyText')}</p>
      <ul>
        {t('match.emptyTips', { returnObjects: true }).map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      <Link to="/?view=search">{t('match.emptyAction')}</Link>
    </EmptyState>
  );
}
