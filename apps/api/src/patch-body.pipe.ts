import { Injectable, type PipeTransform } from '@nestjs/common';
import { InvalidInputError } from '#errors';

/** The changed fields of a record; the record's rules check them together with those that stay. */
@Injectable()
export class PatchBody implements PipeTransform {
  transform(value: unknown): object {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new InvalidInputError([{ path: '', message: 'must be an object with the fields to change' }]);
    }
    if ('id' in value) throw new InvalidInputError([{ path: 'id', message: 'cannot be changed' }]);
    return value;
  }
}
