import { DomainError } from '#errors';

export class BriefingNotFoundError extends DomainError {
  readonly code = 'BRIEFING_NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super('There is no briefing with this id, or it is one of a draft that only its editors see.');
  }
}

/** Its document is asked for before there is one. */
export class BriefingNotReadyError extends DomainError {
  readonly code = 'BRIEFING_NOT_READY';
  readonly kind = 'conflict';
  constructor(isUnderWay: boolean) {
    super(
      isUnderWay
        ? 'The briefing is being made. Wait until its status is "succeeded" and ask for the document then.'
        : 'The briefing could not be made, so it has no document. Its "error" says why; start another one.',
    );
  }
}
