export * from './catalogue.js';
export * from './error-fields.js';
export * from './health.js';
export * from './metrics.js';
export * from './traces.js';
