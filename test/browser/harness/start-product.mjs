import { spawn } from 'node:child_process';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const WITHIN_MS = 180_000;
export const TOKEN = 'the-token-of-the-browser-tests';

/**
 * `npm start` on a folder of its own; its address is handed to the tests as ATLAS_URL. With an ATLAS_URL given, the
 * product there is tested instead.
 */
export default async function startProduct() {
  if (process.env.ATLAS_URL) return;
  const folder = await mkdtemp(join(tmpdir(), 'ppi-atlas-browser-'));
  await chmod(folder, 0o711);
  const { PATH, HOME } = process.env;
  const product = spawn(process.execPath, [resolve('apps/standalone/launch.mjs'), 'start'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH,
      HOME,
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      ADMIN_TOKEN: TOKEN,
      RATE_LIMIT_PER_MINUTE: '0',
      PREVIEW_LIMIT_PER_MINUTE: '0',
    },
  });
  globalThis.browserProduct = { product, folder };
  let said = '';
  process.env.ATLAS_URL = await new Promise((ready, fail) => {
    const listen = (text) => {
      said += text;
      const url = /ready at (http:\/\/\S+) /.exec(said)?.[1];
      if (url) ready(url);
    };
    product.stdout.setEncoding('utf8').on('data', listen);
    product.stderr.setEncoding('utf8').on('data', listen);
    product.once('exit', () => fail(new Error(`The product did not start:\n${said}`)));
    setTimeout(() => fail(new Error(`The product took too long to start:\n${said}`)), WITHIN_MS).unref();
  });
}
