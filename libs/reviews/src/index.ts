export * from './review.entity.js';
export * from './review.input.js';
export * from './reviews.js';
export * from './reviews.module.js';
