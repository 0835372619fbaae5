import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTypes, { astToString } from 'openapi-typescript';
import { apiDocument } from '../../api/src/api-document.ts';

/** Writes the types of the API client from the document of the API, or prints them with --print. */
const file = fileURLToPath(new URL('../src/shared/api/schema.generated.ts', import.meta.url));
const types = astToString(await openapiTypes(await apiDocument()));
const source = `// Written by \`npm run api-types\` from the document of the API; do not edit.\n\n${types}`;
if (process.argv.includes('--print')) process.stdout.write(source);
else writeFileSync(file, source);
