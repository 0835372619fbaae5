import { describe, expect, it } from '@jest/globals';
import { eventually, eventuallyEquals } from './harness/eventually.js';
import { failApi, holdApi, problem } from './harness/faults.js';
import { change, read, store } from './harness/records.js';
import { useBrowser, type VisitOptions } from './harness/visit.js';

const open = useBrowser();

const BROKERS: [string, VisitOptions][] = [
  ['in English at a desk, by keyboard alone', { language: 'en', byKeyboard: true }],
  ['in Lithuanian on a phone', { language: 'lt', screen: 'phone' }],
  ['in Greek at 200 %, in dark colours', { language: 'el', screen: 'zoomed', colours: 'dark' }],
];

const SUPPLIER = { name: 'Glockenspiel Oy', country: 'FI', sourceUrl: 'https://example.org/1' };

describe.each(BROKERS)('an agency whose people read %s', (_name, options) => {
  it('is asked to sign in, and then sees the dashboard', async () => {
    const visit = await open('/agency', options);
    const { page, say } = visit;
    await visit.expectAccessible();
    await visit.signIn();
    await page.getByRole('heading', { level: 1, name: say('agency:nav.dashboard') }).waitFor();
    await page.locator('main [aria-busy="true"]').waitFor({ state: 'detached' });
    await visit.expectAccessible();
  });

  it('settles what two people changed in a supplier at once, field by field', async () => {
    const id = await store('suppliers', SUPPLIER);
    const visit = await open(`/agency/suppliers/${id}`, options);
    const { page, say, hands } = visit;
    await visit.signIn();
    const name = page.getByLabel(say('agency:fields.names.name')).first();
    await name.waitFor();
    await change('suppliers', id, { name: 'Their Oy' });
    await hands.write(name, 'Our Oy');
    await hands.press(page.getByRole('button', { name: say('agency:records.save'), exact: true }));
    await page.getByRole('heading', { name: say('conflict.heading') }).waitFor();

    expect(await visit.focused()).toBe('H2');
    for (const text of ['Our Oy', 'Their Oy']) expect(await page.locator('main').innerText()).toContain(text);
    await visit.expectAccessible();
    await hands.press(page.getByRole('button', { name: say('conflict.save') }));
    await page.getByText(say('agency:records.saved'), { exact: true }).waitFor();
    await hands.write(page.getByLabel(say('agency:fields.names.name')).first(), 'Our Oy, later');
    await hands.press(page.getByRole('button', { name: say('agency:records.save'), exact: true }));
    await eventually(
      () => read('suppliers', id),
      (supplier) => expect(supplier).toMatchObject({ name: 'Our Oy, later', revision: 4 }),
    );
    await visit.goTo(`/suppliers/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Our Oy, later' }).waitFor();
  });

  it('deletes a supplier, once it has said that it means it', async () => {
    const id = await store('suppliers', SUPPLIER);
    const visit = await open(`/agency/suppliers/${id}`, options);
    const { page, say, hands } = visit;
    await visit.signIn();
    const begin = page.getByRole('button', { name: say('agency:records.delete'), exact: true });
    await hands.press(begin);
    const asked = page.getByRole('dialog', { name: say('agency:records.deleteTitle') });
    await asked.getByText('Glockenspiel Oy').waitFor();
    await visit.expectAccessible();
    await hands.press(asked.getByRole('button', { name: say('agency:records.keep') }));
    await asked.waitFor({ state: 'detached' });
    expect(await read('suppliers', id)).toMatchObject({ revision: 1 });

    await hands.press(begin);
    await hands.press(asked.getByRole('button', { name: say('agency:records.deleteNow') }));
    await page.getByText(say('agency:records.deleted'), { exact: true }).first().waitFor();
    await page.getByRole('heading', { level: 1, name: say('agency:nav.suppliers') }).waitFor();
    await expect(read('suppliers', id)).rejects.toThrow('404');
  });

  it('loads a file and is told of its bad rows one by one', async () => {
    const visit = await open('/agency/import', options);
    const { page, say, hands } = visit;
    await visit.signIn();
    await page.getByLabel(say('agency:import.file')).waitFor();
    await hands.press(page.getByRole('radio', { name: say('agency:import.collections.suppliers') }));
    const rows = [
      'id,name,country,source_url',
      'import-good,Good Oy,FI,https://example.org/1',
      'import-bad,Bad Oy,Finland,none',
    ];
    const file = { name: 'suppliers.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
    await page.getByLabel(say('agency:import.file')).setInputFiles(file);
    await visit.expectAccessible();
    await hands.press(page.getByRole('button', { name: say('agency:import.check') }));
    await page.getByText(say('agency:import.checked')).waitFor();

    const errors = page.getByRole('region').filter({ hasText: 'source_url' }).getByRole('row');
    await eventually(
      () => errors.allInnerTexts(),
      (texts) =>
        expect(texts.slice(1).map((text) => text.split('\t').slice(0, 2))).toEqual([
          ['3', 'country'],
          ['3', 'source_url'],
        ]),
    );
    await visit.expectAccessible();
  });
});

describe('what is written to a record', () => {
  async function openSupplier() {
    const id = await store('suppliers', SUPPLIER);
    const visit = await open(`/agency/suppliers/${id}`, { language: 'lt' });
    await visit.signIn();
    const { page, say } = visit;
    const name = page.getByLabel(say('agency:fields.names.name')).first();
    await name.waitFor();
    const save = page.getByRole('button', { name: say('agency:records.save'), exact: true });
    return { id, visit, name, save };
  }

  it('while it is saved stays, and is saved next', async () => {
    const { id, visit, name, save } = await openSupplier();
    const { page, say } = visit;
    const letGo = await holdApi(page, `**/suppliers/${id}`);
    await name.fill('First Oy');
    await save.click();
    await name.fill('First Oy, later');
    await letGo();
    await page.getByText(say('agency:records.saved'), { exact: true }).waitFor();
    await page.getByText(say('agency:records.unsaved')).waitFor();

    expect(await name.inputValue()).toBe('First Oy, later');
    await save.click();
    await eventually(
      () => read('suppliers', id),
      (supplier) => expect(supplier).toMatchObject({ name: 'First Oy, later', revision: 3 }),
    );
  });

  it('while a new one is saved for the first time stays, and the page goes on to its address after that', async () => {
    const visit = await open('/agency/suppliers/new');
    await visit.signIn();
    const { page, say } = visit;
    const field = (called: string) => page.getByLabel(say(`agency:fields.names.${called}`)).first();
    await field('name').fill('New Oy');
    await field('country').selectOption('FI');
    await field('sourceUrl').fill('https://example.org/1');
    const letGo = await holdApi(page, '**/api/v1/suppliers');
    await page.getByRole('button', { name: say('agency:records.create'), exact: true }).click();
    await field('name').fill('New Oy, later');
    await letGo();
    await page.getByText(say('agency:records.saved'), { exact: true }).waitFor();

    expect(await field('name').inputValue()).toBe('New Oy, later');
    await page.getByRole('button', { name: say('agency:records.save'), exact: true }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/new'));
    await eventuallyEquals(() => field('name').inputValue(), 'New Oy, later');
  });

  it('over what somebody else has saved stays, and it is said when theirs cannot be read', async () => {
    const { id, visit, name, save } = await openSupplier();
    const { page, say } = visit;
    await change('suppliers', id, { name: 'Their Oy' });
    await name.fill('Our Oy');
    const failure = problem(500, 'INTERNAL_ERROR', 'Out of order');
    await page.route(`**/suppliers/${id}`, (route) =>
      route.request().method() === 'GET' ? route.fulfill(failure) : route.fallback(),
    );
    await save.click();
    await page.getByRole('alert').getByText('Out of order').waitFor();
    expect(await name.inputValue()).toBe('Our Oy');

    await page.unroute(`**/suppliers/${id}`);
    await save.click();
    await page.getByRole('heading', { name: say('conflict.heading') }).waitFor();
    const recover = await failApi(page, failure, `**/suppliers/${id}`);
    await page.getByRole('button', { name: say('conflict.save') }).click();
    await page.getByRole('alert').getByText('Out of order').waitFor();
    await visit.expectAccessible();

    await recover();
    await page.getByRole('button', { name: say('conflict.save') }).click();
    await eventually(
      () => read('suppliers', id),
      (supplier) => expect(supplier).toMatchObject({ name: 'Our Oy', revision: 3 }),
    );
  });
});
