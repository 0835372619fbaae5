import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';

/** What we rely on of a service in docker-compose.yml. */
export interface Service {
  image: string;
  command?: string[];
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck: { test?: string[]; disable?: boolean; start_period?: string };
  volumes?: string[];
  ports?: string[];
  restart: string;
  container_name?: string;
  build?: { context: string; dockerfile: string };
  [key: string]: unknown;
}

export interface ComposeFile {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

/** The file as it stands, with `${NAME}` in it. */
export function readComposeFile(): ComposeFile {
  const text = readFileSync('docker-compose.yml', 'utf8');
  return load(text, { schema: CORE_SCHEMA.withTags(mergeTag) }) as ComposeFile;
}

/** What the schema of the Compose Specification, as `dclint` ships it, finds wrong. */
export function faultsBySchema(file: ComposeFile): string[] {
  const text = readFileSync('node_modules/dclint/schemas/compose.schema.json', 'utf8');
  // Ajv knows the same draft by another name.
  const { $schema: _draft, ...schema } = JSON.parse(text) as Record<string, unknown>;
  // The schema names formats of its own (ports, durations) that nothing defines.
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  ajv.validate(schema, file);
  return (ajv.errors ?? []).map(({ instancePath, message }: ErrorObject) => `${instancePath} ${message}`);
}

/** Variables of a file in the form that docker compose and Node read: NAME=value. */
export function readEnvFile(path: string): Record<string, string> {
  const lines = readFileSync(path, 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
      return name ? [[name, value ?? '']] : [];
    }),
  );
}

/** `${NAME}`, `${NAME:-default}` and `${NAME:?message}` replaced as docker compose does. */
export function interpolate(text: string, variables: Record<string, string>): string {
  return text.replace(
    /\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g,
    (_all, name: string, kind?: string, rest?: string) => {
      const value = variables[name];
      if (value) return value;
      if (kind === '-') return rest ?? '';
      if (kind === '?') throw new Error(`${name} is not set: ${rest}`);
      return '';
    },
  );
}

export function environmentOf(service: Service, variables: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(service.environment).map(([name, value]) => [name, interpolate(value, variables)]),
  );
}

/** Services in the order in which their conditions let them start. */
export function startOrder({ services }: ComposeFile): string[] {
  const order: string[] = [];
  const visit = (name: string, path: string[]): void => {
    if (order.includes(name)) return;
    if (path.includes(name)) throw new Error(`Services wait for each other: ${[...path, name].join(' → ')}`);
    const service = services[name];
    if (!service) throw new Error(`${path.at(-1)} waits for ${name}, which is no service`);
    for (const needed of Object.keys(service.depends_on ?? {})) visit(needed, [...path, name]);
    order.push(name);
  };
  for (const name of Object.keys(services)) visit(name, []);
  return order;
}
