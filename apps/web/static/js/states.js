import { ProblemError, UnreachableError } from './api.js';
import { announce, make } from './dom.js';
import { texts } from './texts.js';

/** Something is under way. */
export function loadingState(message) {
  return make(
    'p',
    { class: 'state busy' },
    make('span', { class: 'spinner', 'aria-hidden': 'true' }),
    message,
  );
}

export function emptyState(heading, text, ...more) {
  return make(
    'div',
    { class: 'state' },
    make('h2', { tabindex: '-1' }, heading),
    make('p', {}, text),
    ...more,
  );
}

/** What went wrong, what to do and, from a server, which request it was. */
export function errorState(error, retry) {
  const { heading, text, details = [], requestId } = explain(error);
  announce(`${heading}. ${text}`);
  return make(
    'div',
    { class: 'state state-error' },
    make('h2', { tabindex: '-1' }, heading),
    make('p', {}, text),
    details.length > 0
      ? make(
          'ul',
          {},
          details.map((detail) => make('li', {}, detail)),
        )
      : null,
    requestId
      ? make('p', { class: 'small' }, `${texts.problem.requestId} `, make('code', {}, requestId))
      : null,
    make('button', { type: 'button', class: 'secondary', click: retry }, texts.problem.retry),
  );
}

function explain(error) {
  if (error instanceof ProblemError) return explainProblem(error);
  if (!(error instanceof UnreachableError)) throw error;
  return navigator.onLine
    ? { heading: texts.problem.unreachableHeading, text: texts.problem.unreachable }
    : { heading: texts.problem.offlineHeading, text: texts.problem.offline };
}

function explainProblem({ problem, retryAfter }) {
  const { status, detail, errors = [], requestId } = problem;
  if (status === 429) {
    return {
      heading: texts.problem.rateLimitedHeading,
      text: texts.problem.rateLimited(retryAfter),
      requestId,
    };
  }
  return {
    heading: texts.problem.heading,
    text: detail ?? texts.problem.unexplained(status),
    details: errors.map(({ message }) => message),
    requestId,
  };
}
