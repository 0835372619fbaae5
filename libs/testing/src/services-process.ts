import { once } from 'node:events';
import { RedisServer } from './services/redis.js';

/*
 * Program: holds the servers that the suites of the project "services" share beside Postgres. Prints one line of
 * JSON, the variables by which the suites find them, and cleans up when its input ends (see jest-global-setup.ts).
 */
async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  const inputEnded = once(process.stdin.resume(), 'end');
  if (process.env.TEST_REDIS_URL) {
    process.stdout.write('{}\n');
    return;
  }
  const redis = await RedisServer.start();
  try {
    process.stdout.write(`${JSON.stringify({ TEST_REDIS_URL: redis.url })}\n`);
    await inputEnded;
  } finally {
    await redis.remove();
  }
}

await main();
