export { createTokenRenewal, type TokenRenewal, type TokenRenewalOptions } from './createTokenRenewal.js';
