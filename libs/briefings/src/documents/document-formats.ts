export const DOCUMENT_FORMATS = ['html', 'docx', 'pdf'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export type BriefingDocuments = Record<DocumentFormat, Uint8Array>;
