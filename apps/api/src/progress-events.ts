import type { MessageEvent } from '@nestjs/common';
import { from, type Observable } from 'rxjs';

/** What is watched as server-sent events, each with the DTO as JSON. */
export function progressEvents<T, Dto extends object>(
  watched: AsyncIterable<T>,
  toDto: (found: T) => Dto,
): Observable<MessageEvent> {
  return from(eachAs(watched, toDto));
}

async function* eachAs<T, Dto extends object>(
  watched: AsyncIterable<T>,
  toDto: (found: T) => Dto,
): AsyncIterable<MessageEvent> {
  for await (const found of watched) yield { data: toDto(found) };
}
