let listener = () => undefined;
let shown = null;

/** Calls with the query of the page's address whenever that changes; `isFirst` for the address it was opened at. */
export function onRoute(call) {
  listener = call;
}

/** Goes to an address of this page, as a link would. */
export function go(address) {
  history.pushState(null, '', address);
  route();
}

/** Links with data-route change the view without loading the page again; Back and Forward work as usual. */
export function startRouter() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-route]');
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    go(link.href);
  });
  window.addEventListener('popstate', route);
  route();
}

function route() {
  if (location.search === shown) return; // only the fragment changed
  const isFirst = shown === null;
  shown = location.search;
  listener(new URLSearchParams(shown), isFirst);
}
