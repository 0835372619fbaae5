export * from './briefing.entity.js';
export * from './briefing-errors.js';
export * from './briefings.js';
export * from './briefings.module.js';
export * from './content/briefing-content.js';
export * from './documents/document-formats.js';
export { HTML_POLICY } from './documents/html-document.js';
export { BRIEFING_LANGUAGES, TEXTS, type BriefingLanguage } from './texts/index.js';
