export * from './common.js';
export * from './finding.js';
export * from './remittance.js';
export * from './claim.js';
export * from './eligibility.js';
export * from './status.js';
export * from './acknowledgement.js';
export * from './inspection.js';
