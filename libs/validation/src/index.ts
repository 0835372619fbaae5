export * from './fields.js';
export * from './plain-text.js';
export { isUuid } from './uuid.js';
export * from './validate-input.js';
