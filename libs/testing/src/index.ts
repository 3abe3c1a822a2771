export * from './manual-clock.js';
export * from './postgres.js';
export * from './test-database.js';
export * from './wait-for.js';
export * from './tested-service.js';
