import { Agent, request } from 'node:http';

export interface HttpRequest {
  method: 'GET' | 'POST';
  path: string;
  body?: object;
}

type Headers = Record<string, string>;

/** A caller that keeps its connections, as a web app's server or a proxy does. */
export class HttpCaller {
  private readonly agent: Agent;

  constructor(
    private readonly baseUrl: string,
    connections: number,
    private readonly headers: Headers = {},
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** The body of the answer once all of it is there. Any status but 200 is an error. */
  send({ method, path, body }: HttpRequest): Promise<string> {
    const payload = body && JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const call = request(new URL(path, this.baseUrl), {
        method,
        agent: this.agent,
        headers: {
          ...this.headers,
          ...(payload && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(payload),
          }),
        },
      });
      call.once('error', reject);
      call.once('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${method} ${path} answered ${response.statusCode}: ${text.slice(0, 500)}`));
        });
      });
      call.end(payload);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Milliseconds of each call, one after the other. */
export async function timeEach<T>(inputs: readonly T[], call: (input: T) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const input of inputs) {
    const startedAt = performance.now();
    await call(input);
    times.push(performance.now() - startedAt);
  }
  return times;
}

/**
 * Milliseconds of several ways to answer the same inputs, by turns, so that whatever else the machine does slows all of
 * them alike. Another one comes first each time: whoever does finds the caches colder.
 */
export async function timeByTurns<T>(
  inputs: readonly T[],
  calls: readonly ((input: T) => Promise<unknown>)[],
): Promise<number[][]> {
  const times = calls.map((): number[] => []);
  for (const [round, input] of inputs.entries()) {
    for (let turn = 0; turn < calls.length; turn++) {
      const place = (round + turn) % calls.length;
      times[place]!.push(...(await timeEach([input], calls[place]!)));
    }
  }
  return times;
}

/** Calls a second with so many callers at a time, each asking again as soon as it is answered. */
export async function callsPerSecond<T>(
  inputs: readonly T[],
  { callers, seconds }: { callers: number; seconds: number },
  call: (input: T) => Promise<unknown>,
): Promise<number> {
  const startedAt = performance.now();
  const until = startedAt + seconds * 1_000;
  let next = 0;
  let answered = 0;
  const askUntilDone = async (): Promise<void> => {
    while (performance.now() < until) {
      await call(inputs[next++ % inputs.length]!);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: callers }, askUntilDone));
  return answered / ((performance.now() - startedAt) / 1_000);
}

/** The value that the given share of the values, 0 to 1, does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('There is no quantile of nothing');
  return found;
}
