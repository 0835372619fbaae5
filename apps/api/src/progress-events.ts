import type { MessageEvent } from '@nestjs/common';
import { from, map, Observable } from 'rxjs';

/** What is watched as server-sent events, each with the DTO as JSON, until the client leaves at the latest. */
export function progressEvents<T, Dto extends object>(
  watched: AsyncIterable<T>,
  toDto: (found: T) => Dto,
): Observable<MessageEvent> {
  return new Observable((client) => {
    const iterator = watched[Symbol.asyncIterator]();
    from({ [Symbol.asyncIterator]: () => iterator })
      .pipe(map((found) => ({ data: toDto(found) })))
      .subscribe(client);
    // RxJS would look whether anybody listens after the next value only.
    return () => void iterator.return?.();
  });
}
