import { describe, expect, it } from '@jest/globals';
import { shortcutOf } from './shortcuts.js';

const press = (key: string, fields: object = {}) =>
  shortcutOf({
    ...{ key, code: `Key${key.toUpperCase()}`, ctrlKey: false, metaKey: false, altKey: false },
    ...{ shiftKey: false, isComposing: false, repeat: false },
    ...fields,
  });

describe('a key', () => {
  it.each([
    ['j', 'next'],
    ['n', 'next'],
    ['k', 'previous'],
    ['p', 'previous'],
    ['a', 'accept'],
    ['r', 'reject'],
    ['d', 'defer'],
    ['u', 'undo'],
    ['A', 'accept'],
  ])('%s is the shortcut "%s"', (key, shortcut) => {
    expect(press(key)).toBe(shortcut);
  });

  it.each(['x', 'Enter', 'Escape', ' ', 'ArrowDown', 'Tab', '1', '?'])('%j is none', (key) => {
    expect(press(key)).toBeNull();
  });

  it.each(['ctrlKey', 'metaKey', 'altKey', 'shiftKey', 'isComposing'])('is none with %s', (modifier) => {
    expect(press('a', { [modifier]: true })).toBeNull();
  });

  it('counts by its place on a keyboard of another script', () => {
    expect(press('ξ', { code: 'KeyJ' })).toBe('next');
    expect(press('α', { code: 'KeyA' })).toBe('accept');
  });

  it('counts by what it writes on a keyboard of another order', () => {
    expect(press('a', { code: 'KeyQ' })).toBe('accept');
    expect(press('q', { code: 'KeyA' })).toBeNull();
  });

  it('that is held down moves on, and decides no more than once', () => {
    expect(press('j', { repeat: true })).toBe('next');
    expect(press('a', { repeat: true })).toBeNull();
    expect(press('u', { repeat: true })).toBeNull();
  });
});
