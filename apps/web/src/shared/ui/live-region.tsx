import { useSyncExternalStore } from 'react';

let message = '';
let clearing: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function say(text: string): void {
  message = text;
  listeners.forEach((listener) => listener());
}

/** Tells people who do not see the page what has changed on it. The same words twice are said twice. */
export function announce(text: string): void {
  clearTimeout(clearing);
  say('');
  clearing = setTimeout(() => say(text), 100);
}

/** Stands once, in the shell. */
export function LiveRegion() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => message,
  );
  return (
    <p className="visually-hidden" role="status" aria-live="polite" data-testid="announcements">
      {text}
    </p>
  );
}
