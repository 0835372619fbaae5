export * from './knowledge-item.entity.js';
export * from './knowledge-item.input.js';
export * from './knowledge-items.js';
export * from './knowledge.module.js';
