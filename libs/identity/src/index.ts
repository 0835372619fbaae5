export * from './access-token.entity.js';
export * from './access-tokens.js';
export * from './editor.guard.js';
export * from './identity.module.js';
