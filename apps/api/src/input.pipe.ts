import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { parseInput } from '#validation';

const PLAIN_TYPES = new Set<unknown>([Object, String, Number, Boolean, Array]);

/** Checks every body and query that is declared as an input class; faults name the field. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || !metatype || PLAIN_TYPES.has(metatype)) return value;
    return parseInput(metatype as new () => object, value);
  }
}
