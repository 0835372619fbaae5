import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { InvalidInputError } from '#errors';
import { parseInput, textFault } from '#validation';

const PLAIN_TYPES = new Set<unknown>([Object, String, Number, Boolean, Array]);

/** No id is longer. */
const MAX_PARAMETER = 200;

/** Checks parts of paths, and every body and query that is declared as an input class; faults name the field. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { metatype, type, data }: ArgumentMetadata): unknown {
    if (type === 'param') return checkParameter(data ?? '', value);
    if ((type !== 'body' && type !== 'query') || !metatype || PLAIN_TYPES.has(metatype)) return value;
    return parseInput(metatype as new () => object, value);
  }
}

function checkParameter(path: string, value: unknown): unknown {
  const message = textFault(value, MAX_PARAMETER, false);
  if (message) throw new InvalidInputError([{ path, message }]);
  return value;
}
