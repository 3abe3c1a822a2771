export * from './clearinghouse.js';
export * from './file-store.js';
export * from './file-store.migration.js';
export * from './masked.js';
export * from './segments-around.js';
