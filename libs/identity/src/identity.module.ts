import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessToken } from './access-token.entity.js';
import { AccessTokens } from './access-tokens.js';

@Module({
  imports: [TypeOrmModule.forFeature([AccessToken])],
  providers: [AccessTokens],
  exports: [AccessTokens],
})
export class IdentityModule {}
