import { AccessTokens } from '#identity';
import { QualityWatcher } from '#quality';
import { runProcess } from '../../composition/src/index.js';
import { openProduct } from './product.js';
import { Progress } from './progress.js';

/** `npm start`: the whole product in one process, until Ctrl-C. */
await runProcess('PPI Atlas', async (settings, { signal, stop }) => {
  const progress = new Progress();
  const product = await openProduct({ settings, progress, signal, onLost: () => stop(1) });
  try {
    await product.app.listen({ host: settings.HOST, port: settings.PORT });
    // Made last, so that a start that fails leaves no token that nobody has seen.
    const newToken = await product.app.get(AccessTokens).prepareAdminToken(settings.ADMIN_TOKEN);
    product.app.get(QualityWatcher).start();
    return { ready: welcome(await product.app.getUrl(), newToken), close: () => product.close() };
  } catch (error) {
    await product.close();
    throw error;
  }
});

function welcome(url: string, newToken: string | null): string {
  return [
    '',
    `PPI Atlas is ready at ${url} (API at ${url}/docs). Stop it with Ctrl-C.`,
    '',
    'Try it from another terminal:',
    '  npm run match -- "Patients miss outpatient appointments and staff phone them by hand"',
    '',
    ...(newToken
      ? [
          'Token for writing, shown only this once; keep it, or set ADMIN_TOKEN to choose your own:',
          `  ${newToken}`,
          '',
        ]
      : []),
  ].join('\n');
}
