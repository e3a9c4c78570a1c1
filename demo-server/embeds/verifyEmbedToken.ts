import { createPublicKey, type KeyObject } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import type { EmbedKey, EmbedKeyStore } from '../api/embedKeyStore.js';
import type { EmbedReader } from '../api/principal.js';
import { clockTolerance, embedClaims } from './embedClaims.js';

/** Whether a bearer token has the form of a signed one. */
export function isEmbedToken(token: string): boolean {
  return /^[\w-]{1,2000}\.[\w-]{1,6000}\.[\w-]{0,1000}$/.test(token);
}

/** What a token lets see; undefined where it is none, of any kind of fault: which one is not told to who sent it. `now` in ms since 1970. */
export async function verifyEmbedToken(
  token: string,
  keys: Pick<EmbedKeyStore, 'find' | 'isTokenRevoked'>,
  now = Date.now(),
): Promise<EmbedReader | undefined> {
  const kid = keyIdOf(token);
  const key = kid === undefined ? undefined : keys.find(kid);
  const claims = key && embedClaims.safeParse(await signedClaims(token, key, now));
  if (!claims?.success) return undefined;
  const { jti, iat, runfolio } = claims.data;
  if (iat > now / 1000 + clockTolerance || keys.isTokenRevoked(jti)) return undefined;
  return { kind: 'embed', id: jti, grant: runfolio };
}

/** The key that a token says it was signed with. */
function keyIdOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}

/** What a token claims, where the key signed it by its own algorithm and issuer and audience are the key's; undefined otherwise. */
async function signedClaims(token: string, key: EmbedKey, now: number): Promise<unknown> {
  const { algorithm, issuer, audience } = key;
  const verifying = verifyingKey(key);
  try {
    const options = { algorithms: [algorithm], issuer, audience, clockTolerance, currentDate: new Date(now) };
    return (await jwtVerify(token, verifying, options)).payload;
  } catch {
    return undefined;
  }
}

function verifyingKey({ algorithm, material }: EmbedKey): KeyObject | Uint8Array {
  return algorithm === 'HS256' ? new TextEncoder().encode(material) : createPublicKey(material);
}
