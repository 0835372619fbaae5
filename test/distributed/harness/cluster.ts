import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf, readComposeFile, readEnvFile } from './compose.js';
import { ProductProcess, type RunningProduct } from './product-process.js';

/** The servers that stand in for the services of docker-compose.yml; one left out leaves its setting out. */
export interface Servers {
  databaseUrl: string;
  redisUrl?: string;
  /** `key` is the master key. */
  meilisearch?: { url: string; key: string };
}

/** What a process natively has to have otherwise than in a container: ports that are free, no limits on tests. */
const NATIVE = {
  HOST: '127.0.0.1',
  PORT: '0',
  WORKER_HEALTH_PORT: '0',
  RATE_LIMIT_PER_MINUTE: '0',
  PREVIEW_LIMIT_PER_MINUTE: '0',
};

/**
 * The product as several processes: the services of docker-compose.yml with their commands and environments, the
 * latter filled from a file that docker/make-env.mjs made.
 */
export class Cluster {
  readonly apis: RunningProduct[] = [];
  readonly workers: RunningProduct[] = [];
  readonly token: string;
  private readonly starts: Promise<RunningProduct>[] = [];
  private readonly compose = readComposeFile();
  private readonly folder = mkdtempSync(join(tmpdir(), 'ppi-atlas-cluster-'));
  private readonly variables: Record<string, string>;

  constructor(private readonly servers: Servers) {
    const file = join(this.folder, '.env');
    execFileSync(process.execPath, ['docker/make-env.mjs', file], {
      stdio: 'ignore',
      env: { MEILI_MASTER_KEY: servers.meilisearch?.key },
    });
    this.variables = readEnvFile(file);
    this.token = this.variables.ADMIN_TOKEN!;
  }

  /** The one-shot service; throws unless it ends well. */
  async prepare(): Promise<void> {
    const { code, output } = await ProductProcess.run(...this.service('prepare'));
    if (code !== 0) throw new Error(`The preparation ended with ${code}:\n${output}`);
  }

  /** One command of the command line on the same servers; gives its exit code and what it wrote. */
  runCommand(...args: string[]): ReturnType<typeof ProductProcess.run> {
    const [, , environment] = this.service('worker');
    return ProductProcess.run(
      args.join(' '),
      ['node', 'dist/apps/cli/src/main.js', 'cli', ...args],
      environment,
    );
  }

  startApi(): Promise<RunningProduct> {
    return this.start('api', this.apis);
  }

  startWorker(): Promise<RunningProduct> {
    return this.start('worker', this.workers);
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.starts);
    await Promise.all([...this.apis, ...this.workers].map(({ process }) => process.kill()));
    rmSync(this.folder, { recursive: true });
  }

  private start(name: 'api' | 'worker', list: RunningProduct[]): Promise<RunningProduct> {
    const started = ProductProcess.start(...this.service(name)).then((running) => {
      list.push(running);
      return running;
    });
    this.starts.push(started);
    return started;
  }

  private service(name: 'prepare' | 'api' | 'worker'): [string, string[], Record<string, string>] {
    const service = this.compose.services[name]!;
    const environment: Record<string, string> = {
      ...environmentOf(service, this.variables),
      // Measuring takes minutes: a worker killed meanwhile leaves it waiting longer than these tests do.
      QUALITY_INTERVAL_MINUTES: '0',
      ...NATIVE,
      ...this.addresses(),
    };
    if (!this.servers.meilisearch) environment.MEILI_KEY = '';
    return [name, service.command!, environment];
  }

  /** Empty counts as not set. */
  private addresses(): Record<string, string> {
    const { databaseUrl, redisUrl = '', meilisearch } = this.servers;
    return { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, MEILI_URL: meilisearch?.url ?? '' };
  }
}
