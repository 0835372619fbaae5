import { byId, fillTexts } from './js/dom.js';
import { startNeedView } from './js/need-view.js';
import { onRoute, startRouter } from './js/router.js';
import { startSearchView } from './js/search-view.js';
import { showHoldings } from './js/holdings.js';
import { texts } from './js/texts.js';

fillTexts(document);
startNeedView();
const showSearch = startSearchView();

onRoute((params, isFirst) => {
  const view = params.get('view') === 'search' ? 'search' : 'need';
  const isSwitch = !isFirst && byId(`${view}-view`).hidden;
  for (const name of ['need', 'search']) {
    byId(`${name}-view`).hidden = name !== view;
    const link = document.querySelector(`nav [data-view="${name}"]`);
    if (name === view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.title = texts.shell.title(view === 'search' ? texts.shell.searchView : texts.shell.needView);
  if (view === 'search') showSearch(params);
  else void showHoldings();
  if (isSwitch) byId(`${view}-heading`).focus();
});

startRouter();
