import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Settings } from '#config';
import { FacetCountDto } from './search/search-page.dto.js';

const PROBLEM_SCHEMA = {
  type: 'object' as const,
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string', example: 'about:blank' },
    title: { type: 'string', example: 'Bad request' },
    status: { type: 'integer', example: 400 },
    code: { type: 'string', description: 'Never renamed', example: 'INVALID_INPUT' },
    detail: { type: 'string', description: 'What to do next' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string', example: 'sectors' },
          message: { type: 'string', example: 'sectors must be an array' },
        },
      },
    },
  },
};

export function describeApi(app: INestApplication, settings: Settings): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('PPI Atlas')
    .setDescription(
      'Knowledge matching for the public procurement of innovation: state a need in everyday words and get ' +
        'comparable cases and able suppliers, with reasons. Reads and match previews are public; writes need a token.',
    )
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en')
    .addBearerAuth();
  if (settings.PUBLIC_URL) builder.addServer(settings.PUBLIC_URL);
  const document = SwaggerModule.createDocument(app, builder.build(), { extraModels: [FacetCountDto] });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA as never },
  };
  return document;
}

/** What the page of the documentation brings inline, where the policy forbids it. */
const INLINE_STYLES = /<style>.*?<\/style>|(?<=<svg [^>]*) style="[^"]*"/gs;
const STYLE_FILE = '/docs/page.css';
const STYLE = `
html { box-sizing: border-box; overflow-y: scroll; }
*, *::before, *::after { box-sizing: inherit; }
body { margin: 0; background: #fafafa; }
body > svg { position: absolute; width: 0; height: 0; }
`;

/** The API's page at /docs and its document at /docs-json. */
export function setUpOpenApi(app: NestFastifyApplication, settings: Settings): void {
  const document = describeApi(app, settings);
  SwaggerModule.setup('docs', app, document, {
    customSiteTitle: 'PPI Atlas API',
    customCssUrl: STYLE_FILE,
    // Without the bar at the top, whose logo brings styles inline.
    swaggerOptions: { layout: 'BaseLayout', validatorUrl: null, persistAuthorization: false },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get(STYLE_FILE, async (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE))
    .addHook('onSend', async ({ url }, _reply, payload) =>
      /^\/docs\/?(index\.html)?(\?|$)/.test(url) && typeof payload === 'string'
        ? // Its relative addresses would lead elsewhere from /docs/.
          payload.replace(INLINE_STYLES, '').replaceAll('"./docs/', '"/docs/')
        : payload,
    );
}
