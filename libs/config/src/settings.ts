import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

import {
  DESCRIPTIONS,
  NeededForHttpEmbedder,
  NeededWith,
  Setting,
  trueOrFalse,
  wholeNumber,
  type SettingDescription,
} from './setting-rules.js';
import { findWeakSecrets } from './weak-secrets.js';

export const EMBEDDERS = ['off', 'http', 'transformers'] as const;
export const LOG_LEVELS = ['error', 'warn', 'log', 'debug'] as const;

/** Every setting of every process, named as in the environment. An empty value counts as not set. */
export class Settings {
  @Setting('Address to listen on. 127.0.0.1 is this machine only; 0.0.0.0 is every network.', {
    default: '127.0.0.1',
  })
  @IsString()
  readonly HOST: string = '127.0.0.1';

  @Setting('Port to listen on; 0 picks a free one.', { default: '3000' })
  @Transform(wholeNumber)
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly PORT: number = 3000;

  @Setting('Folder of the embedded database. Not used with DATABASE_URL.', { default: '.data' })
  @IsString()
  readonly DATA_DIR: string = '.data';

  @Setting(
    'An outside Postgres (14 or newer) instead of the embedded one: postgres://user:password@host:5432/name',
    {
      secret: true,
    },
  )
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/\S+$/, { message: 'DATABASE_URL must begin with postgres://' })
  readonly DATABASE_URL?: string;

  @Setting('Redis for the queue instead of Postgres: redis://host:6379', { secret: true })
  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, { message: 'REDIS_URL must begin with redis:// or rediss://' })
  readonly REDIS_URL?: string;

  @Setting('Meilisearch for search instead of the index in each process: http://host:7700. Needs MEILI_KEY.')
  @NeededWith('MEILI_KEY')
  @Matches(/^https?:\/\/\S+$/, { message: 'MEILI_URL must begin with http:// or https://' })
  readonly MEILI_URL?: string;

  @Setting(
    'Key for MEILI_URL: the master key where the index is set up, else one that may search (api) or index (worker).',
    { secret: true },
  )
  @NeededWith('MEILI_URL')
  @MinLength(16)
  readonly MEILI_KEY?: string;

  @Setting('What the names of the indexes in Meilisearch begin with.', { default: 'ppi-atlas' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/, {
    message: 'MEILI_INDEX_PREFIX must be 1 to 40 of a-z, 0-9 and -, and not begin with -',
  })
  readonly MEILI_INDEX_PREFIX: string = 'ppi-atlas';

  @Setting(
    'A model that finds records of like meaning whatever their words: off, http (a server with POST /v1/embeddings) or ' +
      'transformers (in the worker; needs a package, see libs/README.md).',
    { default: 'off' },
  )
  @IsIn(EMBEDDERS)
  readonly EMBEDDER: (typeof EMBEDDERS)[number] = 'off';

  @Setting(
    'Server for EMBEDDER=http, such as http://host:8080; /v1/embeddings is added where no path is given.',
  )
  @NeededForHttpEmbedder()
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'EMBEDDER_URL must begin with http:// or https://' },
  )
  readonly EMBEDDER_URL?: string;

  @Setting('Key for EMBEDDER_URL, sent as a bearer token; none by default.', { secret: true })
  @IsOptional()
  @Matches(/^[\x21-\x7e]+$/, { message: 'EMBEDDER_KEY must be printable ASCII without spaces' })
  readonly EMBEDDER_KEY?: string;

  @Setting(
    'Name of the model, as its server or hub calls it; of one from EMBEDDER_MODEL_PATH any name that no other model ' +
      'had here. Default for transformers: Xenova/multilingual-e5-small.',
  )
  @NeededForHttpEmbedder()
  @Matches(/^(?=.*[A-Za-z0-9])[\x21-\x7e]{1,100}$/, {
    message: 'EMBEDDER_MODEL must be 1 to 100 printable ASCII characters without spaces',
  })
  readonly EMBEDDER_MODEL?: string;

  @Setting('Folder of the model for EMBEDDER=transformers, instead of a hub.')
  @IsOptional()
  @IsString()
  readonly EMBEDDER_MODEL_PATH?: string;

  @Setting('Numbers in a vector of the model.', { default: '384' })
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  @Max(8_192)
  readonly EMBEDDER_DIMENSION: number = 384;

  @Setting('Seconds that the model may take for a batch of records; for a need it has 1.5.', {
    default: '20',
  })
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  @Max(600)
  readonly EMBEDDER_TIMEOUT_SECONDS: number = 20;

  @Setting('true refuses to start with a secret that is missing or widely known.', { default: 'false' })
  @Transform(trueOrFalse)
  @IsBoolean()
  readonly PRODUCTION: boolean = false;

  @Setting(
    'Token that may write, instead of the one made and shown at the first start; at least 16 characters.',
    {
      secret: true,
    },
  )
  @IsOptional()
  @MinLength(16)
  @Matches(/^[\x21-\x7e]+$/, { message: 'ADMIN_TOKEN must be printable ASCII without spaces' })
  readonly ADMIN_TOKEN?: string;

  @Setting('Requests a minute that one address may make without a token; 0 is no limit.', { default: '600' })
  @Transform(wholeNumber)
  @IsInt()
  @Min(0)
  readonly RATE_LIMIT_PER_MINUTE: number = 600;

  @Setting('Match previews a minute that one address may ask for without a token; 0 is no limit.', {
    default: '60',
  })
  @Transform(wholeNumber)
  @IsInt()
  @Min(0)
  readonly PREVIEW_LIMIT_PER_MINUTE: number = 60;

  @Setting('true behind a reverse proxy: the address of a caller is then taken from X-Forwarded-For.', {
    default: 'false',
  })
  @Transform(trueOrFalse)
  @IsBoolean()
  readonly TRUST_PROXY: boolean = false;

  @Setting('Seconds to wait for a match preview before answering 503.', { default: '15' })
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  @Max(120)
  readonly PREVIEW_TIMEOUT_SECONDS: number = 15;

  @Setting('Match runs and previews that one worker computes at the same time.', { default: '2' })
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  @Max(64)
  readonly MATCH_CONCURRENCY: number = 2;

  @Setting(
    'Minutes that lie at least between two measurements of the quality of matches; 0 measures never.',
    {
      default: '60',
    },
  )
  @Transform(wholeNumber)
  @IsInt()
  @Min(0)
  readonly QUALITY_INTERVAL_MINUTES: number = 60;

  @Setting('Judged challenges that quality is measured on; a path from the folder of the program.', {
    default: 'test/eval/dev.json',
  })
  @IsString()
  readonly QUALITY_JUDGED_FILE: string = 'test/eval/dev.json';

  @Setting('Needs in several languages for parity between them, without judgments; may be missing.', {
    default: 'test/eval/parallel-needs.json',
  })
  @IsString()
  readonly QUALITY_PARALLEL_FILE: string = 'test/eval/parallel-needs.json';

  @Setting('Megabytes that a file sent to be imported may have, unpacked too.', { default: '100' })
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly IMPORT_MAX_MB: number = 100;

  @Setting('Minutes that sending a file to be imported may take, and reading it once more as many.', {
    default: '30',
  })
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  @Max(1_440)
  readonly IMPORT_TIMEOUT_MINUTES: number = 30;

  @Setting('Port of the health page of a worker that runs on its own; 0 picks a free one.', {
    default: '3001',
  })
  @Transform(wholeNumber)
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly WORKER_HEALTH_PORT: number = 3001;

  @Setting('Public address of the service, named in the API document; default is where it listens.')
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  readonly PUBLIC_URL?: string;

  @Setting('Least level of log lines: error, warn, log or debug.', { default: 'warn' })
  @IsIn(LOG_LEVELS)
  readonly LOG_LEVEL: (typeof LOG_LEVELS)[number] = 'warn';
}

export const SETTING_DESCRIPTIONS: readonly SettingDescription[] = [...DESCRIPTIONS.values()];

/** Some settings are wrong; every one of them is named, secrets without their value. */
export class InvalidSettingsError extends Error {
  readonly code = 'INVALID_SETTINGS';
  constructor(faults: string[]) {
    super(
      `Some settings are not valid. Correct them in the environment or in .env:\n- ${faults.join('\n- ')}`,
    );
  }
}

/** Reads settings from an environment; variables that are not settings are left alone. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const stated: Record<string, string> = {};
  for (const { name } of SETTING_DESCRIPTIONS) {
    const value = environment[name];
    if (value) stated[name] = value;
  }
  const settings = plainToInstance(Settings, stated, { exposeDefaultValues: true });
  const faults = validateSync(settings, { stopAtFirstError: true }).flatMap(({ constraints }) =>
    Object.values(constraints ?? {}),
  );
  if (settings.PRODUCTION) faults.push(...findWeakSecrets(settings));
  if (faults.length > 0) throw new InvalidSettingsError(faults);
  return Object.freeze(settings);
}
