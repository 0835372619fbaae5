export * from './dashboard.js';
export * from './dashboard.module.js';
