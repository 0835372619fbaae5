import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import fastifyHelmet from '@fastify/helmet';
import { Logger } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '#config';
import {
  acceptFiles,
  answerUnreadable,
  answerUnroutable,
  checkQueryEncoding,
  parseJsonBody,
  UnsupportedMediaTypeError,
} from '#http';
import { setUpOpenApi } from './open-api.js';
import { serveWebApp } from './web-app.js';

export const API_PREFIX = 'api/v1';
const BODY_LIMIT = 1024 * 1024;
const REQUEST_ID = /^[\w-]{8,64}$/;

export function createHttpAdapter(settings: Settings): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.TRUST_PROXY,
    requestIdHeader: false,
    clientErrorHandler: answerUnreadable,
    frameworkErrors: answerUnroutable,
    genReqId: ({ headers }: IncomingMessage) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
}

/** Everything of the HTTP surface that is not a controller: paths, headers, page, documentation. */
export async function configureHttp(app: NestFastifyApplication, settings: Settings): Promise<void> {
  app.setGlobalPrefix(API_PREFIX);
  acceptJsonOnly(app);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  await serveWebApp(app);
  addRequestHooks(app);
  acceptFiles(app.getHttpAdapter().getInstance());
  setUpOpenApi(app, settings);
}

/** Forms and plain text, which any page may send without asking, are refused like every other type. */
function acceptJsonOnly(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().removeAllContentTypeParsers();
  const parseNothing = (): never => {
    throw new UnsupportedMediaTypeError();
  };
  app.useBodyParser('application/json', { bodyLimit: BODY_LIMIT }, (request, body, done) => {
    done(null, parseJsonBody(request.headers, body));
  });
  app.useBodyParser('*', { bodyLimit: BODY_LIMIT }, parseNothing);
}

function addRequestHooks(app: NestFastifyApplication): void {
  const logger = new Logger('Http');
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      void reply.header('X-Request-Id', request.id);
      checkQueryEncoding(request.url);
    })
    .addHook('onResponse', async (request, reply) => {
      // The route's pattern, not the address: that may hold what people typed.
      logger.debug({
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      });
    });
}
