import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type InsertQueryBuilder } from 'typeorm';
import { DomainError } from '#errors';
import { parseInput, Text } from '#validation';
import { AccessToken } from './access-token.entity.js';

export class TokenRequiredError extends DomainError {
  readonly code = 'TOKEN_REQUIRED';
  readonly kind = 'unauthenticated';
  constructor() {
    super('This call needs a valid token: send it as "Authorization: Bearer <token>".');
  }
}

export class TokenNameTakenError extends DomainError {
  readonly code = 'TOKEN_NAME_TAKEN';
  readonly kind = 'conflict';
  constructor() {
    super('There is a token with this name already. Remove it first, or choose another name.');
  }
}

/** Whose token it is. Reviews are kept under this name. */
export class TokenInput {
  @Text(100)
  name!: string;
}

const ADMIN = 'admin';

// Tokens are long and random, so a plain digest is enough; a slow hash is for passwords that people choose.
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const newToken = (): string => randomBytes(32).toString('base64url');

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
    const token = given ?? newToken();
    if (given) {
      await this.insertion(ADMIN, token).orUpdate(['token_hash'], ['name']).execute();
      return null;
    }
    return (await this.insertNew(ADMIN, token)) ? token : null;
  }

  /** Returns the new token, to be shown once: its digest alone is kept. */
  async add(input: TokenInput): Promise<string> {
    const { name } = parseInput(TokenInput, input);
    const token = newToken();
    if (!(await this.insertNew(name, token))) throw new TokenNameTakenError();
    return token;
  }

  /** Whoever has the token can do nothing with it from now on. Returns false when there is none of this name. */
  async remove(input: TokenInput): Promise<boolean> {
    const { name } = parseInput(TokenInput, input);
    const { affected } = await this.dataSource.getRepository(AccessToken).delete({ name });
    return affected === 1;
  }

  /** The oldest first. */
  list(): Promise<Pick<AccessToken, 'name' | 'createdAt'>[]> {
    return this.dataSource
      .getRepository(AccessToken)
      .find({ select: { name: true, createdAt: true }, order: { createdAt: 'ASC', name: 'ASC' } });
  }

  /** Returns false where the name is taken. */
  private async insertNew(name: string, token: string): Promise<boolean> {
    const result = await this.insertion(name, token).orIgnore().execute();
    return (result.raw as unknown[]).length > 0;
  }

  private insertion(name: string, token: string): InsertQueryBuilder<AccessToken> {
    return this.dataSource
      .createQueryBuilder()
      .insert()
      .into(AccessToken)
      .values({ name, tokenHash: hashOf(token) })
      .returning('id');
  }

  private remember(tokenHash: string, isValid: boolean): void {
    if (isValid && this.valid.size < REMEMBERED) this.valid.add(tokenHash);
    else if (!isValid) this.valid.delete(tokenHash);
  }
}
