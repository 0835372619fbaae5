import { previewMatches } from './api.js';
import { announce, byId, make, replaceIn } from './dom.js';
import { matchResults } from './match-results.js';
import { buildNeedForm, formContent, showFaults } from './need-form.js';
import { readNeed } from './need.js';
import { emptyState, errorState, loadingState } from './states.js';
import { texts } from './texts.js';

let underWay = null;

export function startNeedView() {
  const form = byId('need-form');
  buildNeedForm(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { need, faults = {} } = readNeed(formContent());
    showFaults(faults);
    if (need) void match(need);
  });
  form.addEventListener('input', () => {
    const note = byId('need-changed');
    if (note) note.hidden = false;
  });
}

/** A new need takes the place of the one that is still being matched. */
async function match(need) {
  underWay?.abort();
  underWay = new AbortController();
  const { signal } = underWay;
  show(loadingState(texts.match.loading));
  announce(texts.match.loading);
  try {
    const answer = await previewMatches(need, signal);
    if (answer.knowledge.length + answer.suppliers.length === 0) showNothing();
    else showMatches(answer);
  } catch (error) {
    if (signal.aborted) return;
    show(errorState(error, () => void match(need)));
  }
}

function showMatches(answer) {
  show(matchResults(answer));
  announce(texts.match.heading(answer.knowledge.length, answer.suppliers.length));
  byId('matches-heading').focus();
  byId('matches-heading').scrollIntoView();
}

function showNothing() {
  show(
    emptyState(
      texts.match.emptyHeading,
      texts.match.emptyText,
      make(
        'ul',
        {},
        texts.match.emptyTips.map((tip) => make('li', {}, tip)),
      ),
      make('p', {}, make('a', { href: '?view=search', 'data-route': true }, texts.match.emptyAction)),
    ),
  );
  announce(texts.match.emptyHeading);
}

/** On small screens the results lie below what is seen. */
function show(content) {
  replaceIn(byId('need-results'), content);
  content.scrollIntoView({ block: 'nearest' });
}
