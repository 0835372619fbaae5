/** Laid out by a worker and stored. */
export const LAID_OUT_FORMATS = ['html', 'docx', 'pdf'] as const;
export type LaidOutFormat = (typeof LAID_OUT_FORMATS)[number];

/** For other programs; made of the stored content when asked for, so that older briefings have them too. */
export const DATA_FORMATS = ['csv', 'bib'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

export const DOCUMENT_FORMATS = [...LAID_OUT_FORMATS, ...DATA_FORMATS] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export type BriefingDocuments = Record<LaidOutFormat, Uint8Array>;
