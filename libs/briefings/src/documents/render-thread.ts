import { parentPort, workerData } from 'node:worker_threads';
import type { BriefingContent } from '../content/briefing-content.js';
import type { LaidOutFormat } from './document-formats.js';
import { docxDocument } from './docx-document.js';
import { htmlDocument } from './html-document.js';
import { pdfDocument } from './pdf-document.js';

/** What the thread says: a document, as soon as it is made. */
export interface RenderedDocument {
  format: LaidOutFormat;
  bytes: Uint8Array;
}

/*
 * Program of a thread: makes the documents of the content that it is given, one after the other. Laying out a PDF takes
 * so long that other work of the process would wait for it.
 */
const content = workerData as BriefingContent;
const tell = (document: RenderedDocument): void => parentPort!.postMessage(document);

tell({ format: 'html', bytes: Buffer.from(htmlDocument(content)) });
tell({ format: 'docx', bytes: await docxDocument(content) });
tell({ format: 'pdf', bytes: await pdfDocument(content) });
