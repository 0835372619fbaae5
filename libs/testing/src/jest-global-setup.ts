import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * The servers of a run, each held by a process beside Jest: one Postgres (test-postgres-process.ts), and for the
 * project "services" what its suites need besides (services-process.ts).
 *
 * Jest loads this file as CommonJS, without its moduleNameMapper: it may import packages only, neither
 * aliases nor `./x.js` that is a source `./x.ts`. The process beside has no such limits, and also ends the
 * server when Jest is interrupted or killed, which skips the teardown.
 */
export default async function startServers(
  _options: unknown,
  { rootDir, displayName }: { rootDir: string; displayName?: { name: string } },
): Promise<void> {
  const source = join(rootDir, 'libs/testing/src');
  globalThis.testServers = [];
  const hold = (program: string): Promise<string> => {
    const loader = join(source, 'typescript-loader.mjs');
    const holder = spawn(process.execPath, ['--no-warnings', '--import', loader, join(source, program)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    globalThis.testServers.push(holder);
    return firstLine(holder, program);
  };
  process.env.TEST_TEMPLATE_URL = await hold('test-postgres-process.ts');
  if (displayName?.name === 'services') {
    Object.assign(process.env, JSON.parse(await hold('services-process.ts')));
  }
}

function firstLine(holder: ChildProcess, program: string): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface(holder.stdout!).once('line', resolve);
    holder.once('error', reject);
    holder.once('exit', (code) =>
      reject(new Error(`A server of the tests did not start (${program}, exit code ${code})`)),
    );
  });
}
