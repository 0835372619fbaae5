import type { Page, Route } from 'playwright-core';

const API = '**/api/v1/**';

/** Whatever is asked of the API waits until it is let go; then the answers come that would have. */
export async function holdApi(page: Page, pattern = API): Promise<() => Promise<void>> {
  let letGo!: () => void;
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const wait = async (route: Route): Promise<void> => {
    await released;
    // A request that was given up meanwhile cannot go on.
    await route.fallback().catch(() => undefined);
  };
  await page.route(pattern, wait);
  return async () => {
    letGo();
    await page.unroute(pattern, wait);
  };
}

export interface Failure {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

export const problem = (status: number, code: string, detail: string): Failure => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({
    type: 'about:blank',
    title: 'x',
    status,
    code,
    detail,
    requestId: 'request-of-a-test',
  }),
});

/** What is asked there is answered with this, until it is let go. */
export async function answerApi(page: Page, pattern: string, body: object): Promise<() => Promise<void>> {
  const answer = (route: Route): Promise<void> => route.fulfill({ json: body });
  await page.route(pattern, answer);
  return () => page.unroute(pattern, answer);
}

/** What is answered there is changed on its way, until it is let go. */
export async function changeAnswers<T>(
  page: Page,
  pattern: string,
  changed: (body: T) => T,
): Promise<() => Promise<void>> {
  const answer = async (route: Route): Promise<void> => {
    const response = await route.fetch();
    await route.fulfill({ response, json: changed((await response.json()) as T) });
  };
  await page.route(pattern, answer);
  return () => page.unroute(pattern, answer);
}

/** Whatever is asked of the API fails, until it is told to recover. */
export async function failApi(
  page: Page,
  failure: Failure | 'refused',
  pattern = API,
): Promise<() => Promise<void>> {
  const fail = (route: Route): Promise<void> =>
    failure === 'refused' ? route.abort('connectionrefused') : route.fulfill(failure);
  await page.route(pattern, fail);
  return () => page.unroute(pattern, fail);
}
