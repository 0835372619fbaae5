import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';

describe('the types of the web app for the API', () => {
  it('are those of the API as it is; npm run api-types writes them anew', () => {
    const loader = pathToFileURL('libs/testing/src/typescript-loader.mjs').href;
    const current = execFileSync(
      process.execPath,
      ['--no-warnings', '--import', loader, 'apps/web/build/write-api-types.mjs', '--print'],
      { encoding: 'utf8' },
    );

    expect(readFileSync('apps/web/src/shared/api/schema.generated.ts', 'utf8')).toBe(current);
  });
});
