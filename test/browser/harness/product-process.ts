import { once } from 'node:events';
import { Product } from './product.js';

/*
 * Program: holds the product that all browser tests share. Prints its address and cleans up when its input ends (see
 * start-product.ts).
 */
async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  const inputEnded = once(process.stdin.resume(), 'end');
  const product = await Product.start();
  try {
    process.stdout.write(`${product.url}\n`);
    await inputEnded;
  } finally {
    await product.remove();
  }
}

await main();
