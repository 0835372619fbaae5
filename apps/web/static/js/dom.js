import { texts } from './texts.js';

/**
 * Makes an element. Children are nodes or strings, and a string is always text: nothing that a record or a person
 * says becomes markup. Attributes that are null, undefined or false are left out; functions become listeners.
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

const textAt = (path) => path.split('.').reduce((value, key) => value[key], texts);

/** Puts the words of the interface into the elements that name them. */
export function fillTexts(root) {
  for (const element of root.querySelectorAll('[data-text]'))
    element.textContent = textAt(element.dataset.text);
  for (const element of root.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', textAt(element.dataset.label));
  }
}

/** Tells people who do not see the page what has changed on it. */
export function announce(message) {
  byId('announcements').textContent = message;
}

/** Replaces what stands in a place. Focus that was in there goes to the head of what came instead. */
export function replaceIn(place, ...children) {
  const hadFocus = place.contains(document.activeElement);
  place.replaceChildren(...children);
  if (hadFocus) place.querySelector('h2')?.focus();
}
