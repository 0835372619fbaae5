import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { eventually } from './harness/eventually.js';
import { answerApi, failApi, holdApi, problem } from './harness/faults.js';
import { need, store, storeMatched } from './harness/records.js';
import { CASE } from './harness/screens.js';
import { useBrowser, type Visit } from './harness/visit.js';

const open = useBrowser();

const press = async (target: Locator): Promise<void> => {
  await target.focus();
  await target.press('Enter');
};

const named = ({ page, say }: Visit, text: string): Locator =>
  page.getByRole('button', { name: say(text), exact: true });

/** Begins a challenge, and gives the field of its text. */
async function writeNeed({ page, say }: Visit, text: string): Promise<void> {
  await page.getByRole('textbox', { name: say('wizard:description'), exact: true }).fill(text);
  await page.getByText(say('wizard:kept')).waitFor();
}

describe('the focus is not lost', () => {
  it('when what failed is tried again', async () => {
    const visit = await open('/about');
    const recover = await failApi(visit.page, problem(500, 'INTERNAL_ERROR', 'Out of order'));
    await visit.goTo('/?view=search&q=hospital');
    const again = named(visit, 'problem.retry');
    await again.waitFor();
    await recover();
    await press(again);
    await visit.page.locator('.card').first().waitFor();

    expect(await visit.focused()).toBe('H1');
  });

  it('when a draft is discarded, nor when the word of that is closed', async () => {
    const visit = await open('/challenges/new');
    await writeNeed(visit, 'Patients miss their appointments.');
    await press(named(visit, 'wizard:discard'));
    await visit.page.locator('.toast').waitFor();
    expect(await visit.focused()).toBe('H2');

    await press(named(visit, 'close'));
    await visit.page.locator('.toast').waitFor({ state: 'detached' });
    expect(await visit.focused()).toBe('H1');
  });

  it('when a draft is taken out of those that were begun: the next one has it', async () => {
    const visit = await open('/challenges/new');
    const { page, say, context } = visit;
    await writeNeed(visit, 'Patients miss their appointments.');
    const other = await context.newPage();
    await other.goto('/challenges/new');
    await other.getByRole('link', { name: say('wizard:choose.another') }).click();
    await other
      .getByRole('textbox', { name: say('wizard:description'), exact: true })
      .fill('The ferry burns too much fuel.');
    await visit.goTo('/challenges/new');
    const items = page.getByRole('listitem').filter({ has: page.getByText(say('wizard:discard')) });
    await press(items.first().getByRole('button'));

    await eventually(
      () => items.count(),
      (count) => expect(count).toBe(1),
    );
    expect(await items.getByRole('link').evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('while a challenge is being stored', async () => {
    const id = await store('challenges', { ...need, status: 'draft' });
    const visit = await open(`/challenges/${id}/edit?step=check`);
    await visit.signIn();
    const publish = named(visit, 'wizard:publish');
    await publish.waitFor();
    const letGo = await holdApi(visit.page, `**/challenges/${id}`);
    await press(publish);
    await visit.page.locator('main [aria-busy="true"]').first().waitFor();

    expect(await publish.evaluate((button) => button === document.activeElement)).toBe(true);
    await letGo();
    await visit.page.waitForURL(`**/challenges/${id}`);
  });

  it('at the last page of the records to write, which is read from its heading on', async () => {
    const visit = await open('/agency/knowledge?page=2');
    await visit.signIn();
    await press(visit.page.locator('a[rel="prev"]'));
    await visit.page.waitForURL(/page=1$/);
    await visit.page.locator('a[rel="prev"]').waitFor({ state: 'detached' });

    expect(await visit.focused()).toBe('H2');
  });

  it('when a topic of a record is taken away, or put back', async () => {
    const visit = await open(`/agency/knowledge/${CASE}`);
    await visit.signIn();
    const { page } = visit;
    const topics = page.locator('#field-confirmedConcepts');
    const remove = topics.locator('.chip-part[aria-label]');
    await remove.first().waitFor();
    const before = await remove.count();
    await press(remove.first());
    const putBack = topics.locator('s');
    await putBack.waitFor();
    expect(await remove.count()).toBe(before - 1);
    expect(await visit.focused()).toBe('BUTTON');

    await press(topics.locator('button:has(s)'));
    await putBack.waitFor({ state: 'detached' });
    expect(await visit.focused()).toBe('H1');
  });

  it('at the end of the history of reviews, which is read from its top on', async () => {
    const visit = await open(`/challenges/${await storeMatched()}/matches`);
    const { page, say } = visit;
    const review = {
      ...{ targetType: 'knowledge', targetId: 'record', number: 1, why: null, undoes: null },
      ...{ decision: 'accepted', reviewer: 'admin', reviewedAt: '2026-01-01T10:00:00.000Z' },
      ...{ targetTitle: 'Ferries', targetLanguage: null },
    };
    await answerApi(page, '**/api/v1/challenges/*/reviews?*', { items: [review], total: 21 });
    await visit.signIn();
    await page.getByText(say('review:history.heading'), { exact: true }).click();
    await press(named(visit, 'review:history.older'));
    await named(visit, 'review:history.older').waitFor({ state: 'detached' });

    const table = page.getByRole('region', { name: say('review:history.heading') });
    expect(await table.evaluate((frame) => frame === document.activeElement)).toBe(true);
  });
});
