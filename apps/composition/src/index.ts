export * from './parts.js';
export { ProductModule, type Role } from './product.module.js';
export { runProcess, type RunningProcess } from './run-process.js';
export { requireDatabase } from './required-database.js';
export { prepareSearch } from './search.module.js';
