import { figure, type Figure } from '../figures.js';
import { callsPerSecond, HttpCaller, quantile } from '../load.js';
import { previewRequest, type Surroundings } from '../measure-size.js';
import { readNeeds } from '../questions.js';
import type { Installation, Queue } from './installation.js';

const QUEUES: Queue[] = ['Redis', 'Postgres'];
const WORKERS = [1, 2, 4];
const CALLERS = 8;
/** Each combination is measured so often, all others in between: what slows the machine for a while slows all alike. */
const ROUNDS = 3;
const WARM_UP_SECONDS = 3;
const SECONDS = 6;

/** Match previews a second with so many worker processes, on either queue; the median of the rounds. */
export async function measureThroughput(
  installation: Installation,
  { say }: Surroundings,
): Promise<Figure[]> {
  const needs = (await readNeeds()).map(previewRequest);
  const combinations = QUEUES.flatMap((queue) =>
    WORKERS.map((count) => ({ queue, count, perSecond: new Array<number>() })),
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const { queue, count, perSecond } of round % 2 === 0 ? combinations : combinations.toReversed()) {
      say(`Match previews, round ${round + 1} of ${ROUNDS}: ${count} workers on ${queue}`);
      perSecond.push(await previewsPerSecond(installation, needs, queue, count, say));
    }
  }
  return combinations.map(({ queue, count, perSecond }) =>
    figure(
      `match previews, ${queue}, ${count} worker${count > 1 ? 's' : ''}`,
      '/s',
      quantile(perSecond, 0.5),
    ),
  );
}

async function previewsPerSecond(
  installation: Installation,
  needs: ReturnType<typeof previewRequest>[],
  queue: Queue,
  count: number,
  say: Surroundings['say'],
): Promise<number> {
  const api = await installation.startApi(queue);
  const workers = await installation.startWorkers(count, queue);
  const caller = new HttpCaller(api.url, CALLERS);
  let failed = 0;
  const run = (seconds: number): Promise<number> =>
    callsPerSecond(needs, { callers: CALLERS, seconds }, (request) =>
      caller.send(request).catch(() => failed++),
    );
  try {
    await run(WARM_UP_SECONDS);
    failed = 0;
    const perSecond = (await run(SECONDS)) - failed / SECONDS;
    if (failed > 0) say(`${failed} match previews were refused`);
    return perSecond;
  } finally {
    caller.close();
    await workers.stop();
    await api.stop();
  }
}
