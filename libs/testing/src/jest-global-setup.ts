import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * One Postgres for the whole run, held by a process beside Jest (see test-postgres-process.ts).
 *
 * Jest loads this file as CommonJS, without its moduleNameMapper: it may import packages only, neither
 * aliases nor `./x.js` that is a source `./x.ts`. The process beside has no such limits, and also ends the
 * server when Jest is interrupted or killed, which skips the teardown.
 */
export default async function startTestPostgres(
  _options: unknown,
  { rootDir }: { rootDir: string },
): Promise<void> {
  const source = join(rootDir, 'libs/testing/src');
  const holder = spawn(
    process.execPath,
    [
      '--no-warnings',
      '--import',
      join(source, 'typescript-loader.mjs'),
      join(source, 'test-postgres-process.ts'),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(holder.stdout).once('line', resolve);
    holder.once('error', reject);
    holder.once('exit', (code) => reject(new Error(`The test database did not start (exit code ${code})`)));
  });
  process.env.TEST_TEMPLATE_URL = url;
  globalThis.testPostgres = holder;
}
