export * from './connection.js';
export * from './embedded-server.js';
export * from './migration.js';
export * from './names.js';
export * from './prepare.js';
export * from './row-security.js';
