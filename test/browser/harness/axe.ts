import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, each with those before it. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const GOOD_PRACTICE = ['best-practice'];

/** Elements that are named for each rule. */
const MOST_NAMED = 3;

/** What axe finds wrong on the page as it stands: for each rule how often, and the first elements with the reason. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  const violations = await page.evaluate(
    async (tags) => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      return (await checker.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations;
    },
    [...STANDARD, ...GOOD_PRACTICE],
  );
  return violations.flatMap(({ id, nodes }) => [
    `${id}: ${nodes.length} elements`,
    ...nodes.slice(0, MOST_NAMED).map(({ html, failureSummary }) => `${html}: ${failureSummary}`),
  ]);
}
