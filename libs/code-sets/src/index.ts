export * from './types.js';
export * from './adjustments.js';
export * from './words.js';
