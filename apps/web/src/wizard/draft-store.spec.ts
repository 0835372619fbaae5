import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EMPTY_DRAFT } from './draft.js';
import { forgetDraft, keepDraft, loadDraft, loadNewDrafts, newDraftName } from './draft-store.js';

/** As much of a browser's storage as the store uses. */
class Storage {
  readonly values = new Map<string, string>();
  isFull = false;
  get length() {
    return this.values.size;
  }
  key = (index: number) => [...this.values.keys()][index] ?? null;
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

const NEW = newDraftName('c1');
const draft = { ...EMPTY_DRAFT, description: 'Patients do not come', sectors: ['health'] };
const kept = (text: string) => {
  keepDraft(NEW, { draft, revision: null, base: null, id: 'c7' });
  storage.values.set([...storage.values.keys()][0]!, text);
};

describe('drafts in the browser', () => {
  it('are found again, each under its challenge, until they are forgotten', () => {
    expect(keepDraft(NEW, { draft, revision: null, base: null, id: 'c7' })).toBe(true);
    expect(keepDraft('some-need', { draft: EMPTY_DRAFT, revision: 3, base: draft, id: 'some-need' })).toBe(
      true,
    );

    expect(loadDraft(NEW)).toEqual({ draft, revision: null, base: null, id: 'c7' });
    expect(loadDraft('some-need')).toEqual({ draft: EMPTY_DRAFT, revision: 3, base: draft, id: 'some-need' });
    forgetDraft(NEW);
    expect(loadDraft(NEW)).toBeNull();
    expect(loadDraft('some-need')).not.toBeNull();
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '1',
    '"text"',
    '{"draft":null}',
    '{"draft":"x","id":"c7"}',
    '{"draft":{}}',
  ])('are none when %j was kept', (text) => {
    kept(text);

    expect(loadDraft(NEW)).toBeNull();
  });

  it('of new challenges stand beside each other', () => {
    const other = { ...draft, description: 'Another need' };
    keepDraft(newDraftName('c2'), { draft: other, revision: null, base: null, id: 'c7' });
    keepDraft(newDraftName('c1'), { draft, revision: null, base: null, id: 'c7' });
    keepDraft('stored-one', { draft, revision: 1, base: null, id: 'c7' });

    expect(loadNewDrafts()).toEqual([
      { key: 'c1', draft },
      { key: 'c2', draft: other },
    ]);
    Reflect.deleteProperty(globalThis, 'localStorage');
    expect(loadNewDrafts()).toEqual([]);
  });

  it('take what another version of the app kept as far as it fits', () => {
    kept('{"draft":{"description":"Kept","sectors":"health","cpv":[1],"other":2},"revision":"1","id":"c7"}');

    expect(loadDraft(NEW)).toEqual({
      draft: { ...EMPTY_DRAFT, description: 'Kept' },
      revision: null,
      base: null,
      id: 'c7',
    });
  });

  it('are not kept where storage is full or forbidden, and that is said', () => {
    storage.isFull = true;
    expect(keepDraft(NEW, { draft, revision: null, base: null, id: 'c7' })).toBe(false);

    Reflect.deleteProperty(globalThis, 'localStorage');
    expect(keepDraft(NEW, { draft, revision: null, base: null, id: 'c7' })).toBe(false);
    expect(loadDraft(NEW)).toBeNull();
    expect(() => forgetDraft(NEW)).not.toThrow();
  });
});
