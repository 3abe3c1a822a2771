export * from './identity.js';
export * from './password.js';
export * from './public-address.js';
export * from './tokens.js';
export * from './webhook-signature.js';
