import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, PostgresServer, ServerProcess } from '#testing';
import { until } from '../../e2e/harness/until.js';
import { environmentOf, interpolate, readComposeFile, readEnvFile, type Service } from './compose.js';
import { ProductProcess } from './product-process.js';

const HEALTHY_WITHIN_MS = 120_000;
/** Where services are reached in containers. */
const ADDRESSES = /\b(postgres|redis|meilisearch):\d+/g;

type Instance = { name: string; stop: () => Promise<unknown> };

/**
 * `docker compose up` without containers: the services of docker-compose.yml with their commands, environments, health
 * checks and conditions, filled in from one file that docker/make-env.mjs wrote. Each waits for what it depends on.
 * Only the addresses differ: ports of this machine that are free. Postgres is the one that npm installs.
 */
export class ComposeUp {
  /** What happened, in order: `redis healthy`, `worker-2 started`, … */
  readonly events: string[] = [];
  readonly variables: Record<string, string>;
  private readonly compose = readComposeFile();
  private readonly folder = mkdtempSync(join(tmpdir(), 'ppi-atlas-compose-'));
  private readonly ports = new Map<string, number>();
  private readonly running: Instance[] = [];
  private readonly ups = new Map<string, Promise<void>>();

  constructor(
    /** How many of a service; one where nothing is said, none for 0: nobody then depends on it. */
    private readonly scale: Record<string, number>,
  ) {
    const file = join(this.folder, '.env');
    execFileSync(process.execPath, ['docker/make-env.mjs', file], { stdio: 'ignore' });
    this.variables = readEnvFile(file);
  }

  /** Resolves when every service is healthy, or has completed. */
  async up(): Promise<void> {
    await Promise.all(Object.keys(this.compose.services).map((name) => this.service(name)));
  }

  urlOf(name: string): string {
    return `http://127.0.0.1:${this.portOf(name)}`;
  }

  /** `kill -9` of one of them. */
  async kill(name: string): Promise<void> {
    await this.running.find((instance) => instance.name === name)!.stop();
  }

  /** The health check of an instance, as it stands in the file; resolves to whether it passes. */
  isHealthy(name: string): Promise<boolean> {
    const [service] = name.split('-') as [string];
    const { healthcheck, environment } = this.compose.services[service]!;
    const [kind, ...test] = healthcheck.test!;
    const [program, ...args] = kind === 'CMD-SHELL' ? ['sh', '-c', ...test] : test;
    const here = (text: string): string => this.withOwnPort(text, service, name);
    return new Promise((resolve) =>
      execFile(
        program!,
        args.map(here),
        { env: { PATH: process.env.PATH, ...environmentOf({ environment } as Service, this.variables) } },
        (error) => resolve(error === null),
      ),
    );
  }

  /** Like `docker compose run --rm`: another command with a service's environment, to its end. */
  run(service: string, command: string[]): Promise<{ code: number | null; output: string }> {
    const [instance, , environment] = this.commandOf(service, service);
    return ProductProcess.run(instance, command, environment);
  }

  /** The last to start stops first. */
  async down(): Promise<void> {
    await Promise.allSettled(this.ups.values());
    for (const { stop } of this.running.reverse()) await stop();
    rmSync(this.folder, { recursive: true });
  }

  /** Once, however many depend on it. */
  private service(name: string): Promise<void> {
    const up = this.ups.get(name) ?? this.start(name);
    this.ups.set(name, up);
    return up;
  }

  private async start(name: string): Promise<void> {
    const count = this.scale[name] ?? 1;
    if (count === 0) return;
    const service = this.compose.services[name]!;
    // Both conditions that the file uses are what `service` resolves at: a one-shot service completes, others are healthy.
    await Promise.all(Object.keys(service.depends_on ?? {}).map((needed) => this.service(needed)));
    const names = count === 1 ? [name] : Array.from({ length: count }, (_, place) => `${name}-${place + 1}`);
    await Promise.all(names.map((instance) => this.launch(name, instance)));
  }

  private async launch(service: string, instance: string): Promise<void> {
    this.ports.set(instance, await findFreePort());
    this.events.push(`${instance} started`);
    if (service === 'postgres') await this.startPostgres();
    else if (service === 'redis' || service === 'meilisearch') await this.startServer(service);
    else if (this.compose.services[service]!.healthcheck.disable) return this.runToItsEnd(service);
    else await this.startProcess(service, instance);
    if (service !== 'postgres')
      await until(() => this.isHealthy(instance), {
        what: `${instance} to be healthy`,
        withinMs: HEALTHY_WITHIN_MS,
      });
    this.events.push(`${instance} healthy`);
  }

  private async startPostgres(): Promise<void> {
    const postgres = await PostgresServer.start();
    this.running.push({ name: 'postgres', stop: () => postgres.remove() });
    this.ports.set('postgres', Number(new URL(postgres.url).port));
    await postgres.query(`ALTER ROLE ppi_atlas PASSWORD '${this.variables.POSTGRES_PASSWORD}'`);
  }

  private async startServer(name: 'redis' | 'meilisearch'): Promise<void> {
    const { command = [name] } = this.compose.services[name]!;
    const [program, ...args] = command.map((part) => interpolate(part, this.variables));
    const port = this.portOf(name);
    const own = {
      redis: ['--bind', '127.0.0.1', '--port', String(port), '--dir', this.folder],
      meilisearch: ['--http-addr', `127.0.0.1:${port}`, '--db-path', join(this.folder, name)],
    };
    const server = new ServerProcess({
      program: program!,
      args: [...args, ...own[name]],
      environment: environmentOf(this.compose.services[name]!, this.variables),
      answers: () => this.isHealthy(name),
      install: `Put ${program} on PATH.`,
    });
    this.running.push({ name, stop: () => server.kill() });
    await server.start();
  }

  private async runToItsEnd(name: string): Promise<void> {
    const { code, output } = await ProductProcess.run(...this.commandOf(name, name));
    if (code !== 0) throw new Error(`${name} ended with ${code}:\n${output}`);
    this.events.push(`${name} completed`);
  }

  private async startProcess(service: string, instance: string): Promise<void> {
    const { process } = await ProductProcess.start(...this.commandOf(service, instance));
    this.running.push({ name: instance, stop: () => process.kill() });
  }

  private commandOf(service: string, instance: string): [string, string[], Record<string, string>] {
    const { command, ...rest } = this.compose.services[service]!;
    const environment = Object.entries(environmentOf(rest as Service, this.variables)).map(
      ([name, value]) => [
        name,
        value.replaceAll(ADDRESSES, (_all, server: string) => this.addressOf(server)),
      ],
    );
    return [
      instance,
      command!,
      {
        ...(Object.fromEntries(environment) as Record<string, string>),
        ...(this.scale.meilisearch === 0 && { MEILI_URL: '', MEILI_KEY: '' }),
        HOST: '127.0.0.1',
        PORT: String(this.portOf(instance)),
        WORKER_HEALTH_PORT: String(this.portOf(instance)),
        // Minutes of work beside which these tests would wait.
        QUALITY_INTERVAL_MINUTES: '0',
      },
    ];
  }

  private addressOf(server: string): string {
    return `127.0.0.1:${this.scale[server] === 0 ? 0 : this.portOf(server)}`;
  }

  private portOf(instance: string): number {
    return this.ports.get(instance)!;
  }

  private withOwnPort(text: string, service: string, instance: string): string {
    const port = String(this.portOf(instance));
    return service === 'redis'
      ? text.replace('redis-cli', `redis-cli -p ${port}`)
      : text.replace(/^(http:\/\/127\.0\.0\.1):\d+/, `$1:${port}`);
  }
}
