import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '#config';
import { formatReport, type SizeReport } from './figures.js';
import { measureSize, type Surroundings } from './measure-size.js';
import { measureServices } from './services/measure-services.js';

const USAGE = `Use: npm run bench -- [--services | --browser] [--sizes 10000,100000] [--json FILE]
--services: beside bare servers (Redis and Meilisearch on PATH, or TEST_REDIS_URL, TEST_MEILI_URL, TEST_MEILI_KEY)`;
/** The shipped corpus and room for a sample of generated documents. */
const LEAST_DOCUMENTS = 1_000;
const MOST_DOCUMENTS = 1_000_000;

interface BenchArguments {
  /** Beside real servers, not beside MiniSearch. */
  services: boolean;
  sizes: number[];
  jsonFile: string;
}

function readBenchArguments(args: string[]): BenchArguments {
  const { values } = parseArgs({
    args,
    options: {
      services: { type: 'boolean', default: false },
      sizes: { type: 'string', default: '10000,100000' },
      json: { type: 'string' },
    },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= LEAST_DOCUMENTS && size <= MOST_DOCUMENTS)) {
    throw new Error(
      `Sizes are whole numbers from ${LEAST_DOCUMENTS} to ${MOST_DOCUMENTS}, divided by commas`,
    );
  }
  const report = values.services ? '.bench/services.json' : '.bench/report.json';
  return { services: values.services, sizes, jsonFile: values.json ?? join(projectRoot(), report) };
}

const machine = () => ({
  cores: availableParallelism(),
  memoryMb: Math.round(totalmem() / 1e6),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
});

/** Stops what was spawned, the last first, and removes the folder; once, however the bench ends. */
class CleanUp {
  private readonly stops: (() => Promise<void>)[] = [];
  private done: Promise<void> | undefined;

  constructor(private readonly folder: string) {}

  readonly add = (stop: () => Promise<void>): void => void this.stops.push(stop);

  run(): Promise<void> {
    return (this.done ??= this.clean());
  }

  private async clean(): Promise<void> {
    try {
      for (const stop of this.stops.reverse()) await stop();
    } finally {
      await rm(this.folder, { recursive: true, force: true });
    }
  }
}

async function main(args: string[]): Promise<void> {
  const { services, sizes, jsonFile } = readBenchArguments(args);
  const folder = await mkdtemp(join(tmpdir(), 'ppi-atlas-bench-'));
  // Started as root, Postgres runs under an account of its own, which must be able to enter.
  await chmod(folder, 0o711);
  const cleanUp = new CleanUp(folder);
  const onSignal = (): void => {
    say('Stopping …');
    void cleanUp.run().finally(() => process.exit(130));
  };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const facts = machine();
  console.log(
    `Bench of PPI Atlas: ${facts.cores} cores, ${facts.memoryMb} MB, Node ${facts.node}, ${facts.platform}\n`,
  );
  const reports: SizeReport[] = [];
  try {
    const surroundings: Surroundings = { folder, say, onSpawned: cleanUp.add };
    for (const [place, documents] of sizes.entries()) {
      const report = services
        ? await measureServices(documents, surroundings, { throughput: place === 0 })
        : await measureSize(documents, surroundings);
      reports.push(report);
      console.log(formatReport(report, services ? 'Meilisearch' : 'MiniSearch'));
    }
    await mkdir(dirname(jsonFile), { recursive: true });
    await writeFile(jsonFile, `${JSON.stringify({ machine: facts, sizes: reports }, null, 2)}\n`);
  } finally {
    await cleanUp.run();
  }
}

const startedAt = performance.now();
function say(message: string): void {
  process.stderr.write(
    `[${((performance.now() - startedAt) / 1_000).toFixed(0).padStart(4)} s] ${message}\n`,
  );
}

main(process.argv.slice(3)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    process.exit(1);
  },
);
