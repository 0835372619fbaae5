export { drainJobs, openProduct, type Product } from './product.js';
export { Progress } from './progress.js';
