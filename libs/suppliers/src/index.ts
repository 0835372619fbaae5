export * from './supplier.entity.js';
export * from './supplier.input.js';
export * from './suppliers.js';
export * from './suppliers.module.js';
