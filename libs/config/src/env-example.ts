import { SETTING_DESCRIPTIONS } from './settings.js';

/** The text of `.env.example`: every setting with what it does and its default. */
export function envExample(): string {
  const entries = SETTING_DESCRIPTIONS.map(
    ({ name, text, default: value, secret }) => `# ${text}${secret ? ' (secret)' : ''}\n#${name}=${value}\n`,
  );
  return `# Settings of PPI Atlas. Copy to .env and uncomment what should differ from the default.\n\n${entries.join('\n')}`;
}
