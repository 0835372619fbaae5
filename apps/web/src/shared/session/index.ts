export * from './return-address.js';
export * from './session.js';
export * from './sign-out.js';
export * from './signed-in-only.js';
