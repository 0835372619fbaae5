import './wizard.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { matchPreviewQuery, type Challenge } from '../shared/api/index.js';
import { showToast } from '../shared/ui/index.js';
import { CheckStep } from './check-step.js';
import { completenessOf, STEPS, type Step } from './completeness.js';
import { CompletenessMeter } from './completeness-meter.js';
import { ContextStep } from './context-step.js';
import { draftOfChallenge, isEmptyDraft, isSameDraft, keptOf, matchesInputOf, needOfDraft } from './draft.js';
import { DraftConflict } from './draft-conflict.js';
import { emptyKept, type KeptDraft } from './draft-store.js';
import { EffectStep } from './effect-step.js';
import { NeedStep } from './need-step.js';
import { SavingState } from './saving-state.js';
import { useStepAddress } from './step-address.js';
import { useDraft, usePaused, type DraftControl } from './use-draft.js';
import { useSaving } from './use-saving.js';

interface WizardProps {
  /** Under which name the browser keeps the draft. */
  keptAs: string;
  /** The challenge as it was read; null for one that is not stored yet. */
  stored: Challenge | null;
  initial: KeptDraft;
  /** Whether `initial` is what was left in the browser, and not what is stored. */
  isRestored?: boolean;
}

/** What is understood is asked for when typing pauses for so long. */
const PAUSE_MS = 700;

/** A challenge is written step by step; which step is in the address, what is written stays in the browser. */
export function Wizard({ keptAs, stored, initial, isRestored = false }: WizardProps) {
  const { t } = useTranslation('wizard');
  const [params] = useSearchParams();
  const step = STEPS.find((name) => name === params.get('step')) ?? 'need';
  // What was found when the page was opened; what is written since is kept too, and found by the next visit.
  const [wasRestored] = useState(isRestored);
  const client = useQueryClient();
  const control = useDraft(keptAs, {
    initial,
    isChangedAtFirst: isRestored || (!stored && !isEmptyDraft(initial.draft)),
    onGone: () => void client.invalidateQueries({ queryKey: ['challenges', initial.id, 'record'] }),
  });
  useNewerRevision(control, stored);
  const { draft, change, isChanged, restart } = control;
  const paused = usePaused(draft, PAUSE_MS);
  const need = needOfDraft(paused);
  const preview = useQuery({
    ...matchPreviewQuery(matchesInputOf(need ?? { title: '', description: '' })),
    enabled: need !== null,
  });
  const language = (need && preview.data?.language) ?? stored?.language ?? null;
  const saving = useSaving({ stored, control, language });
  const stepAddress = useStepAddress();
  const heading = useStepFocus(step);
  const parts = { draft, change, preview: need ? preview.data : undefined };
  const discard = () => {
    const { revision, base, id } = control;
    // The button goes away with what it discards.
    heading.current?.focus();
    restart(stored ? keptOf(stored) : base ? { draft: base, revision, base, id } : emptyKept(id));
    showToast({ text: t('discarded'), undo: () => change(draft) });
  };
  const next = STEPS[STEPS.indexOf(step) + 1];
  if (saving.theirs && saving.isComparing)
    return <DraftConflict control={control} saving={saving} theirs={saving.theirs} />;
  return (
    <div className="beside wizard">
      <div className="stack">
        {wasRestored && isChanged && <p className="note">{t('restored')}</p>}
        <nav className="no-print" aria-label={t('steps')}>
          <ol className="steps">
            {STEPS.map((name) => (
              <li key={name}>
                <Link to={stepAddress(name)} aria-current={name === step ? 'step' : undefined}>
                  {t(`step.${name}`)}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        <section className="panel" aria-labelledby="step-heading">
          <h2 id="step-heading" ref={heading} tabIndex={-1}>
            {t(`step.${step}`)}
          </h2>
          {step === 'need' && <NeedStep {...parts} />}
          {step === 'effect' && <EffectStep {...parts} />}
          {step === 'context' && <ContextStep {...parts} />}
          {step === 'check' && (
            <CheckStep draft={draft} stored={stored} saving={saving} preview={preview} need={need} />
          )}
          {next && (
            <p>
              <Link className="button primary" to={stepAddress(next)}>
                {t('next', { step: t(`step.${next}`) })}
              </Link>
            </p>
          )}
        </section>
        <SavingState control={control} saving={saving} onDiscard={discard} />
      </div>
      <CompletenessMeter completeness={completenessOf(draft)} />
    </div>
  );
}

/** What was saved elsewhere is taken over where nothing else was written here. */
function useNewerRevision(control: DraftControl, stored: Challenge | null): void {
  const takeOver = useEffectEvent(() => {
    const { draft, revision, isChanged, restart } = control;
    if (!stored || revision === null || stored.revision <= revision) return;
    if (!isChanged || isSameDraft(draft, draftOfChallenge(stored))) restart(keptOf(stored));
  });
  useEffect(() => takeOver(), [stored]);
}

/** After a step the focus goes to the heading of the next, so that it is read first. */
function useStepFocus(step: Step) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  return heading;
}
