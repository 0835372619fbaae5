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

@Injectable()
export class AccessTokens {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The name under which a token was given out; null when it is none of ours. */
  async nameOf(token: string): Promise<string | null> {
    const found = await this.dataSource.getRepository(AccessToken).findOneBy({ tokenHash: hashOf(token) });
    return found?.name ?? null;
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
}
