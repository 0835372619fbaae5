export * from './challenge.entity.js';
export * from './challenge.input.js';
export * from './challenges.js';
export * from './challenges.module.js';
