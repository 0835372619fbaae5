export const SHORTCUTS = {
  next: ['j', 'n'],
  previous: ['k', 'p'],
  accept: ['a'],
  reject: ['r'],
  defer: ['d'],
  undo: ['u'],
} as const;
export type Shortcut = keyof typeof SHORTCUTS;

interface Key {
  key: string;
  /** Place on the keyboard: "KeyJ". */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
  repeat: boolean;
}

/** Those that may be held down. */
const REPEATABLE: readonly Shortcut[] = ['next', 'previous'];

/**
 * Which shortcut a key is, or null. On keyboards that write another script the place of a key counts: there is no "j"
 * on a Greek one.
 */
export function shortcutOf(event: Key): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return null;
  const isLatin = /^[a-z]$/i.test(event.key);
  const isLetter = /^\p{L}$/u.test(event.key);
  if (!isLetter) return null;
  const letter = (isLatin ? event.key : event.code.replace(/^Key/, '')).toLowerCase();
  const names = Object.keys(SHORTCUTS) as Shortcut[];
  const found = names.find((name) => (SHORTCUTS[name] as readonly string[]).includes(letter)) ?? null;
  return found && event.repeat && !REPEATABLE.includes(found) ? null : found;
}

/** Whether keys that arrive there are meant for what stands there: text fields, lists, windows over the page. */
export function takesKeys(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="dialog"]') !==
        null)
  );
}

const CHOICE = 'atlas-review-shortcuts';

/** On until somebody switches them off; a browser without storage asks anew each time. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(CHOICE) !== 'off';
  } catch {
    return true;
  }
}

export function switchShortcuts(on: boolean): void {
  try {
    localStorage.setItem(CHOICE, on ? 'on' : 'off');
  } catch {
    // The choice lasts as long as the page.
  }
}
