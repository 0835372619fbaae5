const RECONNECT_MS = 2_000;

interface Follower {
  signal: AbortSignal;
  onData: (data: unknown) => void;
  /** The connection has ended or broken: what became of it meanwhile has to be asked for. */
  onEnd: () => Promise<unknown>;
}

/** Tells of each event until the signal is aborted; connects again where the connection ends or breaks. */
export async function followEvents(
  connect: () => Promise<ReadableStream<Uint8Array>>,
  { signal, onData, onEnd }: Follower,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const data of eventData(await connect())) onData(data);
    } catch {
      // Asked for like one that has ended.
    }
    if (signal.aborted) return;
    await onEnd();
    await pause(RECONNECT_MS, signal);
  }
}

/** The data of server-sent events, read by hand: the browser's own EventSource cannot send a token. */
export async function* eventData(stream: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = stream
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let unread = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      unread += value;
      const events = unread.split(/\r?\n\r?\n/);
      unread = events.pop() ?? '';
      for (const event of events) {
        const data = event
          .split(/\r?\n/)
          .filter((line) => line.startsWith('data:'))
          .map((line) => line.slice('data:'.length).trim());
        if (data.length > 0) yield JSON.parse(data.join('\n'));
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
