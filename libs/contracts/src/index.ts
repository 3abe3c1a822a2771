export * from './values.js';
export * from './define-event.js';
export * from './events/scheduling.js';
export * from './events/eligibility.js';
export * from './events/claims.js';
export * from './events/remittance.js';
export * from './events/reporting.js';
export * from './api/common.js';
