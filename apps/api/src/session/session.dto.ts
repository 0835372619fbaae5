import { ApiProperty } from '@nestjs/swagger';

export class SessionDto {
  @ApiProperty({ description: 'Under which name the token was given out', example: 'admin' })
  name!: string;
}
