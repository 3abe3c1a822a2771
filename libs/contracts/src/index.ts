export * from './values.js';
export * from './define-event.js';
export * from './api/common.js';
