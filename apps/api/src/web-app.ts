import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { projectRoot } from '#config';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * Serves the web app as it was built: files whose names hold a digest for ever, all others asked for anew each time,
 * and its page at each address of the app (the build lists them), so that links into it work. Other addresses are
 * not found, which the app says to people and a problem to programs.
 */
export async function serveWebApp(app: NestFastifyApplication): Promise<void> {
  const root = join(projectRoot(), 'dist/web');
  const routesFile = join(root, 'app-routes.json');
  if (!existsSync(routesFile)) {
    new Logger('Http').warn('The web app is not built and will not be served. Build it with npm start.');
    return;
  }
  await app.register(fastifyStatic, {
    root,
    prefix: '/',
    cacheControl: false,
    preCompressed: true,
    dotfiles: 'ignore',
    setHeaders: (response, path) => {
      const isNamedByDigest = path.startsWith(join(root, 'assets') + sep);
      void response.header('cache-control', isNamedByDigest ? IMMUTABLE : 'no-cache');
    },
  });
  const routes = JSON.parse(readFileSync(routesFile, 'utf8')) as string[];
  const server = app.getHttpAdapter().getInstance();
  for (const route of routes.filter((path) => path !== '/')) {
    server.get(route, (_request, reply) => reply.sendFile('index.html'));
  }
  server.addHook('preHandler', async (request, reply) => {
    if (!request.is404 || !isForPeople(request)) return;
    await reply.code(404).header('vary', 'accept').sendFile('index.html');
  });
}

/** Is it a browser that asks for a page? Scripts, images and programs do not say that they take HTML. */
const isForPeople = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');
