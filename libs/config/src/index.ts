export * from './config.module.js';
export * from './env-example.js';
export * from './environment.js';
export * from './settings.js';
