import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { focusPageHeading } from './focus.js';

interface Toast {
  text: string;
  undo?: () => void;
}

let shown: Toast | null = null;
const listeners = new Set<() => void>();

/**
 * Says what was done, with a way to take it back. It stays until it is closed or the next one comes: nobody has to be
 * quick.
 */
export function showToast(toast: Toast | null): void {
  shown = toast;
  listeners.forEach((listener) => listener());
}

/** Stands once, in the shell. */
export function Toasts() {
  const { t } = useTranslation();
  const toast = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  const close = () => {
    focusPageHeading();
    showToast(null);
  };
  return (
    <div className="toasts" role="status">
      {toast && (
        <div className="toast">
          <span className="grow">{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              className="quiet"
              onClick={() => {
                close();
                toast.undo?.();
              }}
            >
              {t('undo')}
            </button>
          )}
          <button type="button" className="quiet" onClick={close}>
            {t('close')}
          </button>
        </div>
      )}
    </div>
  );
}
