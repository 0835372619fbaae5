import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessTokens, TokenRequiredError } from './access-tokens.js';

/** The bearer token of a request, or null. */
export function bearerToken(request: FastifyRequest): string | null {
  const match = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(request.headers.authorization ?? '');
  return match?.[1] ?? null;
}

/** What the look-up of each request's token found; known while the request lives. */
const names = new WeakMap<FastifyRequest, Promise<string | null>>();

/** Under which name the caller has a valid token, or null. Looked up once, however many ask. */
function nameOfEditor(request: FastifyRequest, tokens: AccessTokens): Promise<string | null> {
  const token = bearerToken(request);
  const name = names.get(request) ?? (token === null ? Promise.resolve(null) : tokens.nameOf(token));
  names.set(request, name);
  return name;
}

/** Does the request carry a valid token? */
export async function isEditor(request: FastifyRequest, tokens: AccessTokens): Promise<boolean> {
  return (await nameOfEditor(request, tokens)) !== null;
}

/** Known while the request lives. */
const editors = new WeakMap<FastifyRequest, string>();

/** Lets only callers with a valid token pass. */
@Injectable()
export class EditorGuard implements CanActivate {
  constructor(private readonly tokens: AccessTokens) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const name = await nameOfEditor(request, this.tokens);
    if (name === null) throw new TokenRequiredError();
    editors.set(request, name);
    return true;
  }
}

/** The name of the caller's token, in a call that EditorGuard let pass. */
export const EditorName = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const name = editors.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (name === undefined)
    throw new Error('A call that asks for the name of its editor must be for editors only');
  return name;
});
