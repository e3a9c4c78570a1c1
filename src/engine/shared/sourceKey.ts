import { libraryVersion } from '../../model/index.js';
import type { EngineSource } from './engineSource.js';

/** Gives objects and functions a number of their own, the same each time. */
export type IdentityOf = (value: object) => number;

/** Who asks, as a text: equal for those who may share. */
export function principalKey({ principal, getToken }: EngineSource, identityOf: IdentityOf): string {
  if (principal !== undefined) return `principal ${JSON.stringify(principal)}${getToken ? ' with a token' : ''}`;
  return getToken ? `token ${identityOf(getToken)}` : 'nobody';
}

/** What an engine is shared by: version of the library, principal, and all that the source says. Functions and objects of classes count as themselves. */
export function sourceKey(source: EngineSource, identityOf: IdentityOf): string {
  const { principal: _, getToken: __, ...data } = source;
  const plain = JSON.stringify(data, (_key, value: unknown) => (isPlain(value) ? value : `#${identityOf(value as object)}`));
  return [libraryVersion, principalKey(source, identityOf), plain, baseAddress()].join('\n');
}

/** Addresses of a source are relative to the page's. */
function baseAddress(): string {
  return globalThis.document?.baseURI.replace(/#.*$/, '') ?? '';
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'function') return false;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
