import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { UnrecoverableJobError } from '#jobs';
import type { BriefingContent } from '../content/briefing-content.js';
import { LAID_OUT_FORMATS, type BriefingDocuments } from './document-formats.js';
import type { RenderedDocument } from './render-thread.js';

/** A long briefing takes a few seconds; a machine that has much else to do may need more. */
const WITHIN_MS = 120_000;
/** What cannot be made with so much is given up, rather than the process with it. */
const HEAP_MB = 512;

/**
 * Lays out all documents of a briefing in a thread of its own. `onRendered` hears how many are made. Throws what `signal`
 * was aborted with, and an error to try again after where time ran out; all else would go wrong again.
 */
export async function renderDocuments(
  content: BriefingContent,
  signal: AbortSignal,
  onRendered: (count: number) => Promise<void>,
): Promise<BriefingDocuments> {
  signal.throwIfAborted();
  const thread = new Worker(new URL('./render-thread.js', import.meta.url), {
    workerData: content,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const ended = AbortSignal.any([signal, AbortSignal.timeout(WITHIN_MS)]);
  const documents: Partial<BriefingDocuments> = {};
  let reports = Promise.resolve();
  thread.on('message', ({ format, bytes }: RenderedDocument) => {
    documents[format] = bytes;
    const count = Object.keys(documents).length;
    reports = reports.then(() => onRendered(count));
    // Waited for below; a failure of the database must not end the process meanwhile.
    reports.catch(() => undefined);
  });
  try {
    // Rejects with the error that the thread died of, if it does.
    await once(thread, 'exit', { signal: ended });
  } catch (error) {
    ended.throwIfAborted();
    const { name, code } = error as { name: string; code?: string };
    throw new UnrecoverableJobError(`The documents could not be made: ${name} ${code ?? ''}`.trim());
  } finally {
    await thread.terminate();
  }
  await reports;
  if (!isComplete(documents))
    throw new UnrecoverableJobError('The documents could not be made: the thread ended');
  return documents;
}

const isComplete = (documents: Partial<BriefingDocuments>): documents is BriefingDocuments =>
  LAID_OUT_FORMATS.every((format) => documents[format]);
