import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Product } from './harness/product.js';
import { useBrowser } from './harness/visit.js';

const START_MS = 200_000;
const open = useBrowser();

let product: Product;
beforeAll(async () => {
  product = await Product.start();
}, START_MS);
afterAll(() => product?.remove(), START_MS);

it(
  'a service that stops meanwhile is told of; once it is back the need that was written is matched',
  async () => {
    const visit = await open('/', { language: 'lt', url: product.url });
    const { page, say } = visit;
    const box = page.getByLabel(say('find:need.label'));
    await box.fill(say('find:need.exampleTexts.hospital'));
    await page.locator('.card .quotation').first().waitFor();

    await product.kill();
    const need = say('find:need.exampleTexts.city');
    await box.fill(need);
    await page.getByRole('alert').getByText(say('problem.unreachableHeading')).waitFor();
    expect(await box.inputValue()).toBe(need);
    await visit.expectAccessible();

    await product.startAgain();
    await page.getByRole('button', { name: say('problem.retry') }).click();
    await page.locator('.card .quotation').first().waitFor();
    expect(await box.inputValue()).toBe(need);
  },
  START_MS,
);
