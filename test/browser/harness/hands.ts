import type { Locator } from 'playwright-core';

/** What a person works the page with. Each act waits until its target is there. */
export interface Hands {
  /** A button, link, tab or box. */
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
}

export const mouse: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
};

/** Of the tab stops of a page with forty cards, each with its links and boxes. */
const MOST_STOPS = 500;

/** Nothing but keys: Tab to get there, Enter or Space to press, keys to write. */
export const keyboard: Hands = {
  press: async (target) => {
    await reach(target);
    await target.press(await keyThatPresses(target));
  },
  write: async (target, text) => {
    await reach(target);
    await target.page().keyboard.press('ControlOrMeta+A');
    await target.page().keyboard.insertText(text);
  },
};

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Goes by Tab, or by arrows within tabs or radio buttons, which are one stop; what has the focus must be seen to have it. */
async function reach(target: Locator): Promise<void> {
  await target.waitFor();
  const { keyboard: keys } = target.page();
  for (let stops = 0; !(await hasFocus(target)); stops++) {
    if (stops === MOST_STOPS) throw new Error(`${MOST_STOPS} times Tab did not lead to ${target.toString()}`);
    const isWithinStop = await target.evaluate((element) => {
      const focused = document.activeElement;
      if (element instanceof HTMLInputElement && focused instanceof HTMLInputElement)
        return element.type === 'radio' && focused.type === 'radio' && element.name === focused.name;
      return (
        element.role === 'tab' && focused?.role === 'tab' && element.parentElement === focused.parentElement
      );
    });
    await keys.press(isWithinStop ? 'ArrowRight' : 'Tab');
  }
  const isSeen = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  if (!isSeen) throw new Error(`The focus cannot be seen on ${target.toString()}`);
}

const keyThatPresses = (target: Locator): Promise<string> =>
  target.evaluate((element) =>
    element.matches('input[type="checkbox"], input[type="radio"], button, summary') ? 'Space' : 'Enter',
  );
