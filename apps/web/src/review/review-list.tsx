import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { ReviewableMatch } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import {
  filterAddress,
  isShown,
  keyOf,
  KINDS,
  neighbourOf,
  ofKind,
  readFilter,
  SHOWN,
  STEP,
  type MatchFilter,
} from './match-filter.js';
import { ReviewCard } from './review-card.js';
import { ShortcutHelp } from './shortcut-help.js';
import { areShortcutsOn, shortcutOf, takesKeys, type Shortcut } from './shortcuts.js';
import { useReviewing, type Decision } from './use-reviewing.js';
import type { Asking } from './why-form.js';

interface ReviewListProps {
  challengeId: string;
  matches: readonly ReviewableMatch[];
  isEditor: boolean;
}

const DECISIONS: Partial<Record<Shortcut, Decision>> = {
  accept: 'accepted',
  reject: 'rejected',
  defer: 'deferred',
};

/** Matches one by one, by mouse or by keyboard. The one that has the focus is the one that shortcuts decide on. */
export function ReviewList({ challengeId, matches, isEditor }: ReviewListProps) {
  const { t } = useTranslation('review');
  const [params] = useSearchParams();
  const filter = readFilter(params);
  const chosen = ofKind(matches, filter.kind).filter((match) => !isEditor || isShown(match, filter.shown));
  const shown = chosen.slice(0, filter.steps * STEP);
  const keys = shown.map(({ target }) => keyOf(target));
  const reviewing = useReviewing(challengeId);
  const [current, setCurrent] = useState<string | null>(null);
  const [asking, setAsking] = useState<(Asking & { key: string }) | null>(null);
  const [hasShortcuts, setShortcuts] = useState(areShortcutsOn);
  const heading = useRef<HTMLHeadingElement>(null);

  const go = (key: string | null) => {
    const place = key === null ? heading.current : document.getElementById(key);
    (place ?? heading.current)?.focus();
  };
  const showMore = useShowMore(filter, () => go(keys[(filter.steps - 1) * STEP] ?? null));
  const decide = async (
    match: ReviewableMatch,
    decision: Decision,
    why: string | null,
    isMovingOn: boolean,
  ) => {
    const key = keyOf(match.target);
    const next = neighbourOf(keys, key);
    if (!(await reviewing.decide(match, decision, why))) return;
    // The answer may come late: who is at another match by then stays there, with what is written.
    const isStillHere = hasFocus(key);
    setAsking((now) => (now?.key === key ? null : now));
    // One that leaves the list would take the focus with it.
    if (isStillHere && (isMovingOn || filter.shown !== 'all')) go(next);
  };
  /** Not of a match whose decision is on its way: its answer would close the form over what is written. */
  const ask = (key: string, form: Asking) => {
    if (!reviewing.isBusy(key)) setAsking({ ...form, key });
  };
  /** A rejection needs a why, a deferral is worth one; who accepts may add one later. */
  const begin = (match: ReviewableMatch, decision: Decision, isMovingOn: boolean) => {
    if (decision === 'accepted') void decide(match, decision, null, isMovingOn);
    else ask(keyOf(match.target), { decision, why: '' });
  };
  const undo = async (key: string | null) => {
    if (key === null) return;
    const before = document.activeElement;
    if (!(await reviewing.undo(key))) return;
    if (hasFocus(key) || document.activeElement === before) go(key);
  };
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (!isEditor || !hasShortcuts || event.defaultPrevented || takesKeys(event.target)) return;
    const shortcut = shortcutOf(event);
    if (shortcut === null) return;
    event.preventDefault();
    const at = keys.indexOf(current ?? '');
    if (shortcut === 'undo') return void undo(reviewing.lastDecided());
    if (shortcut === 'next' && at === keys.length - 1 && chosen.length > keys.length) return showMore();
    if (shortcut === 'next') return go(keys[Math.min(at + 1, keys.length - 1)] ?? null);
    if (shortcut === 'previous') return go(keys[Math.max(at - 1, 0)] ?? null);
    const match = shown[at];
    // The place is kept for going on from it, also when the focus is elsewhere.
    if (match && hasFocus(keyOf(match.target))) begin(match, DECISIONS[shortcut]!, true);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => act(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <section className="stack" aria-labelledby="review-heading">
      <h2 id="review-heading" ref={heading} tabIndex={-1}>
        {t('heading')}
      </h2>
      <Filters matches={matches} filter={filter} isEditor={isEditor} />
      {isEditor && <ShortcutHelp isOn={hasShortcuts} onSwitch={setShortcuts} />}
      {shown.length === 0 ? (
        <p className="state">{t('noneShown')}</p>
      ) : (
        <ol className="cards">
          {shown.map((match) => {
            const key = keyOf(match.target);
            return (
              <li
                key={key}
                id={key}
                className="review-place"
                tabIndex={-1}
                aria-labelledby={`match-${match.target.type}-${match.target.id}`}
                aria-current={key === current ? 'true' : undefined}
                onFocus={() => setCurrent(key)}
              >
                <ReviewCard
                  match={match}
                  isEditor={isEditor}
                  isBusy={reviewing.isBusy(key)}
                  fault={reviewing.faultOf(key)}
                  asking={asking?.key === key ? asking : null}
                  onBegin={(decision) => begin(match, decision, false)}
                  onAsk={(form) => ask(key, form)}
                  onDecide={(decision, why) => void decide(match, decision, why, true)}
                  onCancel={() => {
                    setAsking(null);
                    go(key);
                  }}
                  onUndo={() => void undo(key)}
                />
              </li>
            );
          })}
        </ol>
      )}
      {chosen.length > shown.length && (
        <p className="no-print">
          <button type="button" className="secondary" onClick={showMore}>
            {t('more', { count: Math.min(STEP, chosen.length - shown.length) })}
          </button>
        </p>
      )}
    </section>
  );
}

/** Whether the focus is on that match or within it. */
const hasFocus = (key: string): boolean =>
  document.getElementById(key)?.contains(document.activeElement) ?? false;

/** Shows one step more and then goes to its first match, which `goOn` does. How many there are stands in the address. */
function useShowMore(filter: MatchFilter, goOn: () => void): () => void {
  const navigate = useNavigate();
  const isAsked = useRef(false);
  const arrive = useEffectEvent(() => {
    if (isAsked.current) goOn();
    isAsked.current = false;
  });
  useEffect(() => arrive(), [filter.steps]);
  return () => {
    isAsked.current = true;
    const address = filterAddress({ ...filter, steps: filter.steps + 1 });
    void navigate(address, { replace: true, preventScrollReset: true });
  };
}

function Filters({
  matches,
  filter,
  isEditor,
}: Omit<ReviewListProps, 'challengeId'> & { filter: MatchFilter }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const count = (next: MatchFilter) =>
    format.number(ofKind(matches, next.kind).filter((match) => isShown(match, next.shown)).length);
  const link = (next: MatchFilter, text: string, isCurrent: boolean) => (
    <Link to={filterAddress(next)} preventScrollReset aria-current={isCurrent ? 'true' : undefined}>
      {text} ({count(next)})
    </Link>
  );
  return (
    <div className="row review-filters no-print">
      <nav aria-label={t('kinds')}>
        {KINDS.map((kind) => (
          <span key={kind}>
            {link({ kind, shown: 'all', steps: 1 }, t(`kind.${kind}`), kind === filter.kind)}
          </span>
        ))}
      </nav>
      {isEditor && (
        <nav aria-label={t('decisions')}>
          {SHOWN.map((shown) => (
            <span key={shown}>
              {link({ ...filter, shown, steps: 1 }, t(`shown.${shown}`), shown === filter.shown)}
            </span>
          ))}
        </nav>
      )}
    </div>
  );
}
