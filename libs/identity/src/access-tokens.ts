import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DomainError } from '#errors';
import { AccessToken } from './access-token.entity.js';

export class TokenRequiredError extends DomainError {
  readonly code = 'TOKEN_REQUIRED';
  readonly kind = 'unauthenticated';
  constructor() {
    super('This call needs a valid token: send it as "Authorization: Bearer <token>".');
  }
}

const ADMIN = 'admin';

// Tokens are long and random, so a plain digest is enough; a slow hash is for passwords that people choose.
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** More than anybody gives out. */
const REMEMBERED = 1_000;

@Injectable()
export class AccessTokens {
  /** Digests of tokens that were valid when they were last looked up. */
  private readonly valid = new Set<string>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The name under which a token was given out; null when it is none of ours. */
  async nameOf(token: string): Promise<string | null> {
    const tokenHash = hashOf(token);
    const found = await this.dataSource.getRepository(AccessToken).findOneBy({ tokenHash });
    this.remember(tokenHash, found !== null);
    return found?.name ?? null;
  }

  /** Was it valid when this process last looked it up? It may have been removed since: no reason to let it pass. */
  wasValid(token: string): boolean {
    return this.valid.has(hashOf(token));
  }

  /**
   * Makes the admin token at the first start, or sets it to the one given. Returns a token that was made just
   * now, to be shown once; null when there is nothing new to show.
   */
  async prepareAdminToken(given?: string): Promise<string | null> {
    const token = given ?? randomBytes(32).toString('base64url');
    const insert = this.dataSource
      .createQueryBuilder()
      .insert()
      .into(AccessToken)
      .values({ name: ADMIN, tokenHash: hashOf(token) })
      .returning('id');
    if (given) {
      await insert.orUpdate(['token_hash'], ['name']).execute();
      return null;
    }
    const result = await insert.orIgnore().execute();
    return (result.raw as unknown[]).length > 0 ? token : null;
  }

  private remember(tokenHash: string, isValid: boolean): void {
    if (isValid && this.valid.size < REMEMBERED) this.valid.add(tokenHash);
    else if (!isValid) this.valid.delete(tokenHash);
  }
}
