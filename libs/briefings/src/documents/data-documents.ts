import type { BriefingContent } from '../content/briefing-content.js';
import { bibDocument } from './bib-document.js';
import { csvDocument } from './csv-document.js';
import { DATA_FORMATS, type DataFormat, type DocumentFormat } from './document-formats.js';

const WRITERS: Record<DataFormat, (content: BriefingContent) => string> = {
  csv: csvDocument,
  bib: bibDocument,
};

export const isDataFormat = (format: DocumentFormat): format is DataFormat =>
  DATA_FORMATS.some((data) => data === format);

export const dataDocument = (format: DataFormat, content: BriefingContent): Buffer =>
  Buffer.from(WRITERS[format](content));
