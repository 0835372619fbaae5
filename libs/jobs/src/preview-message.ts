/** In the queue. */
export interface PreviewData {
  /** Where the caller listens. */
  replyTo: string;
  /** JSON as text: Postgres refuses some characters in jsonb that are fine in a text's text. */
  request: string;
}

/** On the way back. */
export type PreviewReply = { answer: unknown } | { failure: string };

export const answerTo = (jobId: string, reply: PreviewReply): string => JSON.stringify([jobId, reply]);

export const readAnswer = (message: string): [jobId: string, reply: PreviewReply] =>
  JSON.parse(message) as [string, PreviewReply];
