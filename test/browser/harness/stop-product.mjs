import { once } from 'node:events';
import { rm } from 'node:fs/promises';

export default async function stopProduct() {
  if (!globalThis.browserProduct) return;
  const { product, folder } = globalThis.browserProduct;
  if (product.exitCode === null) {
    product.kill('SIGTERM');
    await once(product, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
}
