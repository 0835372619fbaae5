import { Injectable, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  InjectThrottlerOptions,
  InjectThrottlerStorage,
  ThrottlerException,
  ThrottlerGuard,
  type ThrottlerLimitDetail,
  type ThrottlerModuleOptions,
  type ThrottlerStorage,
} from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '#config';
import { AccessTokens, bearerToken, isEditor } from '#identity';
import { UnknownTokens } from './unknown-tokens.js';

const UNLIMITED = 'unlimited';

/** For what machines ask again and again: no limit holds, and so nobody asks who the caller is. */
export const Unlimited = () => SetMetadata(UNLIMITED, true);

/** Limits requests by address; a caller with a valid token is not limited. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  private readonly unknownTokens: UnknownTokens;

  constructor(
    @InjectThrottlerOptions() options: ThrottlerModuleOptions,
    @InjectThrottlerStorage() storage: ThrottlerStorage,
    reflector: Reflector,
    private readonly tokens: AccessTokens,
    settings: Settings,
  ) {
    super(options, storage, reflector);
    this.unknownTokens = new UnknownTokens(settings.RATE_LIMIT_PER_MINUTE);
  }

  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    const route = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<true | undefined>(UNLIMITED, route)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = bearerToken(request);
    if (token === null) return false;
    // Who works with a token is let through also where somebody else at the same address tries out tokens.
    return this.tokens.wasValid(token) ? isEditor(request, this.tokens) : this.isNewEditor(context, request);
  }

  /** A token that may be anything costs a look-up; an address has as many of them as it has requests. */
  private async isNewEditor(context: ExecutionContext, request: FastifyRequest): Promise<boolean> {
    const address = await this.getTracker(request as never);
    const wait = this.unknownTokens.count(address);
    if (wait > 0) this.refuse(context, wait);
    const isValid = await isEditor(request, this.tokens);
    if (isValid) this.unknownTokens.takeBack(address);
    return isValid;
  }

  /** One count for all calls of an address; the throttler's own key is one for each handler. */
  protected override generateKey(_context: ExecutionContext, address: string, limit: string): string {
    return `${limit} ${address}`;
  }

  protected override throwThrottlingException(
    context: ExecutionContext,
    { timeToBlockExpire }: ThrottlerLimitDetail,
  ): Promise<void> {
    this.refuse(context, timeToBlockExpire);
  }

  /** The header has its standard name; the throttler would append the name of the limit. */
  private refuse(context: ExecutionContext, seconds: number): never {
    void context.switchToHttp().getResponse<FastifyReply>().header('Retry-After', seconds);
    throw new ThrottlerException();
  }
}
