// For servers of one's own, in Node.
export { signEmbedToken, type EmbedTokenOptions } from './signEmbedToken.js';
