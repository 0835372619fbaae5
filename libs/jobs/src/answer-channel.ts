/**
 * Carries a preview's answer from the worker to the process that waits for it, in memory only: what nobody listens
 * to is gone. BullMQ's own way (return value + QueueEvents) does not do here: it stores the answer in the event
 * table, and on Postgres a reader misses events under load, because their ids are drawn before they are committed
 * and the reader's cursor moves past the late ones (1 to 2 of 100 answers never came with 4 to 8 callers at once).
 */
export interface AnswerChannel {
  /** Where answers to this process are to be sent. */
  readonly address: string;
  /** Resolves once answers arrive. `onLost`: answers that were under way are gone. Once per process. */
  listen(onAnswer: (answer: string) => void, onLost: (error: unknown) => void): Promise<void>;
  /** Any length of text. */
  send(address: string, answer: string): Promise<void>;
  close(): Promise<void>;
}
