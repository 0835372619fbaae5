import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually, eventuallyEquals } from './harness/eventually.js';
import { failApi, problem } from './harness/faults.js';
import { change, need, read, store } from './harness/records.js';
import { TOKEN } from './harness/product.js';
import { useBrowser, type Visit } from './harness/visit.js';

const open = useBrowser();

const field = ({ say }: Visit, page: Page, name: string) =>
  page.getByRole('textbox', { name: say(`wizard:${name}`), exact: true });

describe('two tabs that state a challenge each', () => {
  it('keep both, and show both to who comes back', async () => {
    const visit = await open('/challenges/new');
    const { page, say, context } = visit;
    await field(visit, page, 'description').fill('Patients miss their appointments.');
    const other = await context.newPage();
    await other.goto('/challenges/new');
    await other.getByRole('heading', { name: say('wizard:choose.heading') }).waitFor();
    await other.getByRole('link', { name: say('wizard:choose.another') }).click();
    await field(visit, other, 'description').fill('The ferry burns too much fuel.');
    await field(visit, page, 'description').fill('Patients miss their appointments a lot.');

    await visit.goTo('/challenges/new');
    for (const text of ['Patients miss their appointments a lot.', 'The ferry burns too much fuel.'])
      await page.getByRole('link', { name: text }).waitFor();
    await visit.expectAccessible();
    await page.getByRole('link', { name: 'The ferry' }).click();
    await eventuallyEquals(
      () => field(visit, page, 'description').inputValue(),
      'The ferry burns too much fuel.',
    );
  });

  it('show the same text where they write the same draft', async () => {
    const visit = await open('/challenges/new');
    const { page, context } = visit;
    await field(visit, page, 'description').fill('One in eight.');
    const other = await context.newPage();
    await other.goto(page.url());
    await field(visit, other, 'description').fill('One in eight patients.');

    await eventuallyEquals(() => field(visit, page, 'description').inputValue(), 'One in eight patients.');
  });
});

it('what is written at the address of a challenge that was published since is another challenge', async () => {
  const visit = await open('/agency');
  const { page, say } = visit;
  await visit.signIn();
  await page.locator('#jobs-heading').waitFor();
  const publish = async (text: string): Promise<string> => {
    await field(visit, page, 'description').fill(text);
    await page.getByRole('link', { name: say('wizard:step.check'), exact: true }).click();
    await page.getByRole('button', { name: say('wizard:publish'), exact: true }).click();
    await page.waitForURL(/\/challenges\/c[0-9a-f]+$/);
    return new URL(page.url()).pathname.split('/').at(-1)!;
  };
  await visit.goTo('/challenges/new');
  await field(visit, page, 'description').waitFor();
  const address = page.url();
  const first = await publish('Patients miss their appointments.');
  await visit.goTo(address);
  const second = await publish('The ferry burns too much fuel.');

  expect(second).not.toBe(first);
  expect(await read('challenges', first)).toMatchObject({ description: 'Patients miss their appointments.' });
});

it('a code that cannot be added stays in its field, and it is said why', async () => {
  const id = await store('challenges', {
    ...need,
    status: 'draft',
    cpv: Array.from({ length: 49 }, (_, index) => String(30_000_000 + index)),
  });
  const visit = await open(`/challenges/${id}/edit?step=context`, { language: 'lt' });
  await visit.signIn();
  const { page, say } = visit;
  const box = page.getByLabel(say('wizard:cpv.own'));
  const add = async (code: string) => {
    await box.fill(code);
    await box.press('Enter');
  };
  await add('30000000');
  await page.getByText(say('wizard:cpv.twice')).waitFor();
  expect(await box.inputValue()).toBe('30000000');
  expect(await visit.announced()).not.toBe(say('wizard:cpv.added', { code: '30000000' }));

  await add('85121000');
  await page.getByText(say('wizard:cpv.twice')).waitFor({ state: 'hidden' });
  await add('85111000');
  await page.getByText(say('wizard:cpv.tooMany', { most: '50' })).waitFor();
  expect(await box.inputValue()).toBe('85111000');
  await visit.expectAccessible();
});

describe('a draft on the server', () => {
  const openDraft = async () => {
    const id = await store('challenges', { ...need, status: 'draft' });
    const visit = await open(`/challenges/${id}/edit`, { language: 'lt' });
    await visit.signIn();
    await field(visit, visit.page, 'title').waitFor();
    return { id, visit };
  };

  it('is saved by itself when typing pauses, and that is announced', async () => {
    const { id, visit } = await openDraft();
    const { page, say } = visit;
    await field(visit, page, 'title').fill('Patients stay away');
    await page.getByText(say('wizard:savesBySelf')).waitFor();

    await eventuallyEquals(() => visit.announced(), say('wizard:savedBySelf'));
    expect(await read('challenges', id)).toMatchObject({ title: 'Patients stay away', status: 'draft' });
    await field(visit, page, 'title').fill('Patients stay away too often');
    await eventually(
      () => read('challenges', id),
      (stored) => expect(stored).toMatchObject({ title: 'Patients stay away too often', revision: 3 }),
    );
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('is saved by two tabs that write it in turn, without a conflict between them', async () => {
    const id = await store('challenges', { ...need, status: 'draft' });
    const visit = await open('/about');
    const { page, context } = visit;
    const session = JSON.stringify({ name: 'Vilte', token: TOKEN });
    await context.addInitScript((kept) => sessionStorage.setItem('atlas-session', kept), session);
    const tabs = [page, await context.newPage()];
    for (const tab of tabs) await tab.goto(`/challenges/${id}/edit`);
    for (const [index, tab] of [...tabs, ...tabs].entries()) {
      await field(visit, tab, 'title').fill(`Title ${index}`);
      await eventuallyEquals(async () => (await read('challenges', id)).title, `Title ${index}`);
    }

    for (const tab of tabs) {
      await eventuallyEquals(() => field(visit, tab, 'title').inputValue(), 'Title 3');
      expect(await tab.getByRole('alert').count()).toBe(0);
    }
  });

  it('loses nothing when saving fails, and is saved once it can be', async () => {
    const { id, visit } = await openDraft();
    const { page, say } = visit;
    const recover = await failApi(
      page,
      problem(500, 'INTERNAL_ERROR', 'Out of order'),
      `**/challenges/${id}`,
    );
    await field(visit, page, 'title').fill('Patients stay away');
    await page.getByRole('alert').getByText('Out of order').waitFor();
    await visit.expectAccessible();
    expect(await field(visit, page, 'title').inputValue()).toBe('Patients stay away');

    await recover();
    await page.reload();
    await eventuallyEquals(() => field(visit, page, 'title').inputValue(), 'Patients stay away');
    await eventuallyEquals(async () => (await read('challenges', id)).title, 'Patients stay away');
    await page.getByText(say('wizard:savedBySelf')).first().waitFor();
  });

  it('that somebody else has changed meanwhile is settled field by field', async () => {
    const { id, visit } = await openDraft();
    const { page, say } = visit;
    await change('challenges', id, { title: 'Their title', buyer: 'Their buyer' });
    await field(visit, page, 'title').fill('Our title');
    await page.getByRole('button', { name: say('wizard:conflict.compare') }).click();
    await page.getByRole('heading', { name: say('conflict.heading') }).waitFor();
    expect(await visit.focused()).toBe('H2');
    for (const text of ['Our title', 'Their title', 'Their buyer'])
      expect(await page.locator('main').innerText()).toContain(text);
    await visit.expectAccessible();

    await page.getByRole('button', { name: say('conflict.save') }).click();
    await eventually(
      () => read('challenges', id),
      (stored) => expect(stored).toMatchObject({ title: 'Our title', buyer: 'Their buyer', revision: 3 }),
    );
    await eventuallyEquals(() => field(visit, page, 'title').inputValue(), 'Our title');
  });
});
