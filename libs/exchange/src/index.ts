export * from './clearinghouse.js';
export * from './file-store.js';
export * from './file-store.migration.js';
export * from './file-views.js';
