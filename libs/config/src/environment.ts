import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettings, type Settings } from './settings.js';

/** The settings of this process: its environment, then `.env` in the current folder for what is not set there. */
export function loadSettings(): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readSettings(process.env);
}

/** Folder of the project, where shipped files (seed, page) are found. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'nest-cli.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('The folder of the project was not found: nest-cli.json is missing');
    folder = parent;
  }
  return folder;
}
