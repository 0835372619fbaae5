/**
 * To be called before an item goes away by a button in it, which has the focus: gives it to the item after it, else
 * before it, else to the page's heading, so that nobody begins at the top of the page again.
 */
export function leaveItem(button: Element): void {
  const item = button.closest('li, th');
  const next = [item?.nextElementSibling, item?.previousElementSibling].flatMap(
    (other) => other?.querySelector<HTMLElement>('button, a') ?? [],
  )[0];
  if (next) next.focus({ preventScroll: true });
  else focusPageHeading();
}

/** To be called before something goes away that has the focus and nothing beside it that could take it. */
export function focusPageHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
