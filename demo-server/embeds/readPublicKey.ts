import { createPublicKey, type KeyObject } from 'node:crypto';
import { RunfolioError } from '../../src/model/index.js';
import type { EmbedAlgorithm } from './embedAlgorithms.js';

/** Bits that a key of RSA has at least. */
const leastRsaBits = 2048;

type PublicAlgorithm = Exclude<EmbedAlgorithm, 'HS256'>;

const needed: Readonly<Record<PublicAlgorithm, { is: (key: KeyObject) => boolean; text: string }>> = {
  EdDSA: { is: ({ asymmetricKeyType }) => asymmetricKeyType === 'ed25519', text: 'an Ed25519 key' },
  ES256: { is: ({ asymmetricKeyDetails: details }) => details?.namedCurve === 'prime256v1', text: 'a key on the curve P-256' },
  RS256: {
    is: ({ asymmetricKeyType, asymmetricKeyDetails: details }) =>
      asymmetricKeyType === 'rsa' && (details?.modulusLength ?? 0) >= leastRsaBits,
    text: `an RSA key of ${leastRsaBits} bits or more`,
  },
};

/** A public key in PEM as it is kept (SPKI). Throws `bad-input` for a private key, for what is no key, and for one that does not fit the algorithm. */
export function readPublicKey(pem: string, algorithm: PublicAlgorithm): string {
  if (pem.includes('PRIVATE KEY')) {
    throw new RunfolioError('bad-input', 'This is a private key: the server needs the public one.', {
      hint: 'openssl pkey -in private.pem -pubout -out public.pem',
    });
  }
  const key = parsed(pem);
  if (!needed[algorithm].is(key)) throw new RunfolioError('bad-input', `${algorithm} needs ${needed[algorithm].text}.`);
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function parsed(pem: string): KeyObject {
  try {
    return createPublicKey(pem);
  } catch (cause) {
    throw new RunfolioError('bad-input', 'This is no public key in PEM.', { cause });
  }
}
