import { loadSettings } from '#config';
import { AccessTokens } from '#identity';
import { openProduct, type Product } from './product.js';
import { Progress } from './progress.js';

/** `npm start`: the whole product in one process, until Ctrl-C. */
async function main(): Promise<void> {
  const settings = loadSettings();
  const progress = new Progress();
  const product = await openProduct({
    settings,
    progress,
    onLost: () => void stop(product, 1),
  });
  process.once('SIGINT', () => void stop(product, 0));
  process.once('SIGTERM', () => void stop(product, 0));
  await product.app.listen({ host: settings.HOST, port: settings.PORT });
  // Made last, so that a start that fails leaves no token that nobody has seen.
  const newToken = await product.app.get(AccessTokens).prepareAdminToken(settings.ADMIN_TOKEN);
  announce(await product.app.getUrl(), newToken);
}

function announce(url: string, newToken: string | null): void {
  console.log(`\nPPI Atlas is ready at ${url} (API at ${url}/docs). Stop it with Ctrl-C.\n`);
  console.log('Try it from another terminal:');
  console.log('  npm run match -- "Patients miss outpatient appointments and staff phone them by hand"\n');
  if (newToken) {
    console.log('Token for writing, shown only this once; keep it, or set ADMIN_TOKEN to choose your own:');
    console.log(`  ${newToken}\n`);
  }
}

async function stop(product: Product, exitCode: number): Promise<never> {
  process.stderr.write('Stopping …\n');
  // A second Ctrl-C does not wait for anything.
  process.once('SIGINT', () => process.exit(130));
  await product.close().catch((error: unknown) => {
    process.stderr.write(`Stopping was not clean: ${String(error)}\n`);
    exitCode = 1;
  });
  process.exit(exitCode);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `PPI Atlas could not start.\n${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
