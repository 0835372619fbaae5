import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Holds one product for all browser tests by a process beside Jest, for the reasons that
 * libs/testing/src/jest-global-setup.ts gives. Its address is handed to the tests as TEST_ATLAS_URL; where that is
 * set already, the product there is tested instead (its ADMIN_TOKEN must be that of product.ts).
 */
export default async function startProduct(
  _options: unknown,
  { rootDir }: { rootDir: string },
): Promise<void> {
  globalThis.testServers = [];
  if (process.env.TEST_ATLAS_URL) return;
  const loader = join(rootDir, 'libs/testing/src/typescript-loader.mjs');
  const program = join(rootDir, 'test/browser/harness/product-process.ts');
  const holder = spawn(process.execPath, ['--no-warnings', '--import', loader, program], {
    cwd: rootDir,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  globalThis.testServers.push(holder);
  process.env.TEST_ATLAS_URL = await new Promise<string>((resolve, reject) => {
    createInterface(holder.stdout).once('line', resolve);
    holder.once('exit', (code) => reject(new Error(`The product did not start (exit code ${code})`)));
  });
}
