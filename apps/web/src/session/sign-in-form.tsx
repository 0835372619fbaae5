import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, ProblemError, queryClient } from '../shared/api/index.js';
import { beginSession, type Session } from '../shared/session/index.js';
import { announce, ProblemNotice } from '../shared/ui/index.js';

/** Asks the API whose token it is; fails when it is not valid. */
async function sessionOf(token: string): Promise<Session> {
  const headers = { Authorization: `Bearer ${token}` };
  const { name } = await bodyOf(api.GET('/api/v1/session', { headers }));
  return { name, token };
}

/** What a header can carry; anything else is no token, and the API need not be asked. */
const TOKEN = /^[\x21-\x7e]{1,512}$/;

export function SignInForm({ onSignedIn }: { onSignedIn?: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isNone, setNone] = useState(false);
  const signingIn = useMutation({
    mutationFn: sessionOf,
    onSuccess: (session) => {
      beginSession(session);
      void queryClient.invalidateQueries();
      announce(t('session.signedInAs', { name: session.name }));
      onSignedIn?.();
    },
    onError: () => box.current?.focus(),
  });
  const { error } = signingIn;
  const isRefused = isNone || (error instanceof ProblemError && error.status === 401);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const token = typed.trim();
    setNone(!TOKEN.test(token));
    if (TOKEN.test(token)) signingIn.mutate(token);
    else box.current?.focus();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor={id}>{t('session.token')}</label>
        <p id={`${id}-hint`} className="hint">
          {t('session.tokenHint')}
        </p>
        <input
          id={id}
          ref={box}
          type="password"
          autoComplete="current-password"
          spellCheck={false}
          value={typed}
          aria-describedby={`${id}-hint ${id}-fault`}
          aria-invalid={isRefused || undefined}
          onChange={({ target }) => setTyped(target.value)}
        />
        <p id={`${id}-fault`} className="fault" role="alert">
          {isRefused && t('session.refused')}
        </p>
      </div>
      {error && !isRefused && <ProblemNotice error={error} />}
      <div className="row">
        <button type="submit" className="primary" aria-disabled={signingIn.isPending}>
          {t('session.signIn')}
        </button>
        <p className="small grow">{t('session.kept')}</p>
      </div>
    </form>
  );
}
