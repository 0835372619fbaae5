import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessTokens, TokenRequiredError } from './access-tokens.js';

/** The bearer token of a request, or null. */
export function bearerToken(request: FastifyRequest): string | null {
  const match = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(request.headers.authorization ?? '');
  return match?.[1] ?? null;
}

/** Does the request carry a valid token? */
export async function isEditor(request: FastifyRequest, tokens: AccessTokens): Promise<boolean> {
  const token = bearerToken(request);
  return token !== null && (await tokens.isValid(token));
}

/** Lets only callers with a valid token pass. */
@Injectable()
export class EditorGuard implements CanActivate {
  constructor(private readonly tokens: AccessTokens) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (await isEditor(context.switchToHttp().getRequest<FastifyRequest>(), this.tokens)) return true;
    throw new TokenRequiredError();
  }
}
