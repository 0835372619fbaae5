export { Quality, type QualityState } from './quality.js';
export * from './quality.module.js';
export * from './quality-report.js';
export { QualityWatcher } from './quality-watcher.js';
