import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { InvalidInputError } from '#errors';

/** A part of a path that names one of a few things. */
export class OneOfPipe implements PipeTransform {
  constructor(private readonly values: readonly string[]) {}

  transform(value: unknown, { data }: ArgumentMetadata): unknown {
    if (this.values.includes(value as string)) return value;
    throw new InvalidInputError([{ path: data ?? '', message: `must be one of: ${this.values.join(', ')}` }]);
  }
}
