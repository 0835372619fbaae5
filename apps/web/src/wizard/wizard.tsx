import './wizard.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { matchPreviewQuery, type Challenge } from '../shared/api/index.js';
import { showToast } from '../shared/ui/index.js';
import { CheckStep } from './check-step.js';
import { completenessOf, STEPS, type Step } from './completeness.js';
import { CompletenessMeter } from './completeness-meter.js';
import { ContextStep } from './context-step.js';
import { draftOfChallenge, EMPTY_DRAFT, isEmptyDraft, matchesInputOf, needOfDraft } from './draft.js';
import type { KeptDraft } from './draft-store.js';
import { EffectStep } from './effect-step.js';
import { NeedStep } from './need-step.js';
import { stepAddress } from './step-address.js';
import { useDraft, usePaused } from './use-draft.js';

interface WizardProps {
  /** Under which name the browser keeps the draft. */
  keptAs: string;
  id: string;
  /** The challenge as it was read; null for one that is not stored yet. */
  stored: Challenge | null;
  initial: KeptDraft;
  /** Whether `initial` is what was left in the browser, and not what is stored. */
  isRestored?: boolean;
}

/** What is understood is asked for when typing pauses for so long. */
const PAUSE_MS = 700;

/** A challenge is written step by step; which step is in the address, what is written stays in the browser. */
export function Wizard({ keptAs, id, stored, initial, isRestored = false }: WizardProps) {
  const { t } = useTranslation('wizard');
  const [params] = useSearchParams();
  const step = STEPS.find((name) => name === params.get('step')) ?? 'need';
  // What was found when the page was opened; what is written since is kept too, and found by the next visit.
  const [wasRestored] = useState(isRestored);
  const control = useDraft(keptAs, initial, isRestored || (!stored && !isEmptyDraft(initial.draft)));
  const { draft, change, isKept, isChanged, restart } = control;
  const paused = usePaused(draft, PAUSE_MS);
  const need = needOfDraft(paused);
  const preview = useQuery({
    ...matchPreviewQuery(matchesInputOf(need ?? { title: '', description: '' })),
    enabled: need !== null,
  });
  const heading = useStepFocus(step);
  const parts = { draft, change, preview: need ? preview.data : undefined };
  const discard = () => {
    const before = { draft, revision: control.revision };
    restart(
      stored
        ? { draft: draftOfChallenge(stored), revision: stored.revision }
        : { draft: EMPTY_DRAFT, revision: null },
    );
    showToast({
      text: t('discarded'),
      undo: () => change(before.draft),
    });
  };
  const next = STEPS[STEPS.indexOf(step) + 1];
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
            <CheckStep id={id} stored={stored} control={control} preview={preview} need={need} />
          )}
          {next && (
            <p>
              <Link className="button primary" to={stepAddress(next)}>
                {t('next', { step: t(`step.${next}`) })}
              </Link>
            </p>
          )}
        </section>
        <div className="row">
          <p className="small grow">{!isKept ? t('notKept') : isChanged ? t('kept') : t('nothingToKeep')}</p>
          {isChanged && (
            <button type="button" className="quiet" onClick={discard}>
              {stored ? t('discardChanges') : t('discard')}
            </button>
          )}
        </div>
      </div>
      <CompletenessMeter completeness={completenessOf(draft)} />
    </div>
  );
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
