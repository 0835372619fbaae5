import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { readSettings } from '#config';
import { ProductModule } from '../../composition/src/index.js';
import { ApiModule } from './api.module.js';
import { API_PREFIX, createHttpAdapter } from './configure-http.js';
import { describeApi } from './open-api.js';

/** Never connected to. */
const NO_DATABASE = 'postgres://localhost/none';

/** The API's document without a running product: nothing is connected to and nothing listens. */
export async function apiDocument(): Promise<OpenAPIObject> {
  const settings = readSettings({});
  const app = await NestFactory.create(
    {
      module: class ApiDocument {},
      imports: [ProductModule.forRoot(settings, NO_DATABASE, 'api'), ApiModule.forRoot(settings)],
    },
    createHttpAdapter(settings),
    { preview: true, logger: false, abortOnError: false },
  );
  app.setGlobalPrefix(API_PREFIX);
  return describeApi(app, settings);
}
