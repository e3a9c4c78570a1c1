import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32: without letters that are taken for digits. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What ids look like. */
export const idPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** 128 random bits in the form of a ULID: 26 digits of base 32. */
export function newId(): string {
  let rest = BigInt(`0x${randomBytes(16).toString('hex')}`);
  let id = '';
  for (let i = 0; i < 26; i++) {
    id = digits[Number(rest & 31n)]! + id;
    rest >>= 5n;
  }
  return id;
}

/** How the tokens of people and programs, of links to reports, and of links to snapshots begin: people and scanners know them by it. */
export type SecretKind = 'rft' | 'rfl' | 'rfs';

/** A token of 128 random bits. */
export function newSecret(kind: SecretKind): string {
  return `${kind}_${randomBytes(16).toString('base64url')}`;
}

/** What is kept of a token. It is random, so that a plain hash cannot be guessed back. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Text with tokens blackened, signed ones too. */
export function withoutSecrets(text: string): string {
  return text.replace(/\brf([tls])_[\w-]+/g, 'rf$1_…').replace(/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, 'eyJ…');
}
