import { readdir, readFile } from 'node:fs/promises';

/** Most memory that a process has held at once since it began, in bytes; null where the system does not tell. */
export async function peakMemory(pid: number): Promise<number | null> {
  return kilobytes(await read(`/proc/${pid}/status`), /^VmHWM:\s+(\d+) kB$/m);
}

/** What a process holds now, in bytes; null where the system does not tell. */
export async function currentMemory(pid: number): Promise<number | null> {
  return kilobytes(await read(`/proc/${pid}/status`), /^VmRSS:\s+(\d+) kB$/m);
}

/**
 * What the processes below this one hold now, in bytes: for the product, its Postgres. Memory that they share is
 * counted once (PSS): Postgres shows its one buffer pool in each of its processes.
 */
export async function memoryBelow(pid: number): Promise<number | null> {
  const below = await descendants(pid);
  const sizes = await Promise.all(
    below.map(async (child) => kilobytes(await read(`/proc/${child}/smaps_rollup`), /^Pss:\s+(\d+) kB$/m)),
  );
  const known = sizes.filter((size) => size !== null);
  return known.length === 0 ? null : known.reduce((sum, size) => sum + size, 0);
}

/** Keeps the highest value that a measure has had, looking every two seconds. */
export class PeakWatch {
  peak: number | null = null;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly measure: () => Promise<number | null>) {
    this.timer = setInterval(() => void this.look(), 2_000);
  }

  /** Looks once more and returns the peak. */
  async end(): Promise<number | null> {
    this.stop();
    await this.look();
    return this.peak;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const value = await this.measure();
    if (value !== null) this.peak = Math.max(this.peak ?? 0, value);
  }
}

async function descendants(pid: number): Promise<number[]> {
  const children = new Map<number, number[]>();
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    // After the name of the program, which may hold blanks: state, then the parent.
    const parent = Number((await read(`/proc/${name}/stat`)).split(') ').at(-1)?.split(' ')[1]);
    if (Number.isInteger(parent)) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  for (let open = children.get(pid) ?? []; open.length > 0;) {
    found.push(...open);
    open = open.flatMap((parent) => children.get(parent) ?? []);
  }
  return found;
}

/** Empty when the process has ended or the system has no such file. */
const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

function kilobytes(text: string, pattern: RegExp): number | null {
  const [, value] = pattern.exec(text) ?? [];
  return value === undefined ? null : Number(value) * 1_024;
}
