import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EMPTY_DRAFT } from './draft.js';
import { forgetDraft, keepDraft, loadDraft, NEW } from './draft-store.js';

/** As much of a browser's storage as the store uses. */
class Storage {
  readonly values = new Map<string, string>();
  isFull = false;
  getItem = (key: string) => this.values.get(key) ?? null;
  removeItem = (key: string) => void this.values.delete(key);
  setItem = (key: string, value: string) => {
    if (this.isFull) throw new Error('QuotaExceededError');
    this.values.set(key, value);
  };
}

let storage: Storage;
beforeEach(() => {
  storage = new Storage();
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'localStorage');
});

const draft = { ...EMPTY_DRAFT, description: 'Patients do not come', sectors: ['health'] };
const kept = (text: string) => {
  keepDraft(NEW, { draft, revision: null });
  storage.values.set([...storage.values.keys()][0]!, text);
};

describe('drafts in the browser', () => {
  it('are found again, each under its challenge, until they are forgotten', () => {
    expect(keepDraft(NEW, { draft, revision: null })).toBe(true);
    expect(keepDraft('some-need', { draft: EMPTY_DRAFT, revision: 3 })).toBe(true);

    expect(loadDraft(NEW)).toEqual({ draft, revision: null });
    expect(loadDraft('some-need')).toEqual({ draft: EMPTY_DRAFT, revision: 3 });
    forgetDraft(NEW);
    expect(loadDraft(NEW)).toBeNull();
    expect(loadDraft('some-need')).not.toBeNull();
  });

  it.each(['', '{', 'null', '[]', '1', '"text"', '{"draft":null}', '{"draft":"x"}'])(
    'are none when %j was kept',
    (text) => {
      kept(text);

      expect(loadDraft(NEW)).toBeNull();
    },
  );

  it('take what another version of the app kept as far as it fits', () => {
    kept('{"draft":{"description":"Kept","sectors":"health","cpv":[1],"other":2},"revision":"1"}');

    expect(loadDraft(NEW)).toEqual({ draft: { ...EMPTY_DRAFT, description: 'Kept' }, revision: null });
  });

  it('are not kept where storage is full or forbidden, and that is said', () => {
    storage.isFull = true;
    expect(keepDraft(NEW, { draft, revision: null })).toBe(false);

    Reflect.deleteProperty(globalThis, 'localStorage');
    expect(keepDraft(NEW, { draft, revision: null })).toBe(false);
    expect(loadDraft(NEW)).toBeNull();
    expect(() => forgetDraft(NEW)).not.toThrow();
  });
});
