/** What people leave as they found it in a tutorial, in lower case, the longest first. */
const WIDELY_KNOWN = [
  'meilisearch',
  'change-me',
  'masterkey',
  'ppi-atlas',
  'changeme',
  'password',
  'postgres',
  'default',
  'example',
  'secret',
  'admin',
  'guest',
  'redis',
  'token',
  'root',
  'test',
];
const LEAST_LENGTH = 16;

/** Those of the settings that hold secrets. */
export interface SecretSettings {
  readonly DATABASE_URL?: string;
  readonly REDIS_URL?: string;
  readonly MEILI_KEY?: string;
  readonly ADMIN_TOKEN?: string;
}

/** What production mode refuses, a sentence each, without the secrets. */
export function findWeakSecrets(settings: SecretSettings): string[] {
  const secrets: [name: string, secret: string | undefined][] = [['ADMIN_TOKEN', settings.ADMIN_TOKEN]];
  if (settings.DATABASE_URL)
    secrets.push(['the password in DATABASE_URL', passwordIn(settings.DATABASE_URL)]);
  if (settings.REDIS_URL) secrets.push(['the password in REDIS_URL', passwordIn(settings.REDIS_URL)]);
  if (settings.MEILI_KEY) secrets.push(['MEILI_KEY', settings.MEILI_KEY]);
  return secrets.flatMap(([name, secret]) => {
    if (!secret) return [`${name} must be set, because PRODUCTION is true`];
    if (isWeak(secret))
      return [
        `${name} must be ${LEAST_LENGTH} characters or more that nobody guesses, because PRODUCTION is true`,
      ];
    return [];
  });
}

function passwordIn(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url).password);
  } catch {
    return undefined; // said already: the address is not valid
  }
}

/** Short, of few characters, or nothing but widely known words, digits and signs. */
function isWeak(secret: string): boolean {
  if (secret.length < LEAST_LENGTH || new Set(secret).size < 6) return true;
  const rest = WIDELY_KNOWN.reduce((text, word) => text.replaceAll(word, ''), secret.toLowerCase());
  return !/[a-z]/.test(rest);
}
