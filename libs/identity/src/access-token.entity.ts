import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A bearer token that may write. The token itself is nowhere stored. */
@Entity('access_tokens')
@Unique('access_tokens_name', ['name'])
@Unique('access_tokens_hash', ['tokenHash'])
export class AccessToken {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  tokenHash!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
