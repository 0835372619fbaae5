export * from './fields.js';
export * from './plain-text.js';
export * from './validate-input.js';
