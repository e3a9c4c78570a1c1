import { createHmac, createPrivateKey, randomUUID, sign } from 'node:crypto';
import { nonFiniteReplacer, RunfolioError, type Filter, type Plan } from '../src/model/index.js';

/** What a token shows and to whom: see docs/embedding-tokens.md. */
export interface EmbedTokenOptions {
  /** The private key in PEM (PKCS #8, or what openssl writes for RSA and EC); for HS256 the secret that `runfolio embed-key add` printed. */
  key: string;
  /** Id of the key. */
  kid: string;
  /** The algorithm that the key was added with. */
  algorithm: 'EdDSA' | 'ES256' | 'RS256' | 'HS256';
  /** As the key was added with. */
  issuer: string;
  audience: string;
  /** Id of the report to show. Either this or `project`. */
  report?: string | undefined;
  /** Ids of panels of the report, where only these are shown. Default: all of it. */
  panels?: readonly string[] | undefined;
  /** Id of a project, whose runs may then be asked for by plans. */
  project?: string | undefined;
  /** What runs must pass, all of these, to be seen. `[]` locks nothing: say it on purpose. */
  filters: readonly Filter[];
  /** Kinds of plans that may be asked. Default: all, and exports too. */
  plans?: readonly Plan['kind'][] | undefined;
  /** How long it holds, at most 600. Default 300. */
  seconds?: number | undefined;
  /** The name by which it can be revoked. Default: a new one. */
  jti?: string | undefined;
}

const longestLife = 600;

/**
 * A signed token that shows a report, panels of it, or runs of a project to one reader for some minutes. Throws `bad-input` for options that no server takes. Sign on
 * your server, for a reader whom you know, with the filters that are theirs; the key never leaves it.
 */
export function signEmbedToken(options: EmbedTokenOptions): string {
  checkOptions(options);
  const { algorithm, kid } = options;
  const signed = [{ alg: algorithm, kid, typ: 'JWT' }, claimsOf(options)].map(encoded).join('.');
  return `${signed}.${signatureOf(signed, options).toString('base64url')}`;
}

function checkOptions({ report, project, panels, filters, seconds = 300 }: EmbedTokenOptions): void {
  const wrong = (why: string): RunfolioError => new RunfolioError('bad-input', `No token was signed: ${why}`);
  if ((report === undefined) === (project === undefined)) throw wrong('it needs a report or a project, and not both.');
  if (panels && (report === undefined || panels.length === 0)) throw wrong('panels are those of a report, and one at least.');
  if (!Array.isArray(filters)) throw wrong('it needs filters; [] locks nothing.');
  if (!(seconds >= 1 && seconds <= longestLife)) throw wrong(`it holds for 1 to ${longestLife} seconds, not ${seconds}.`);
}

function claimsOf({
  issuer,
  audience,
  report,
  panels,
  project,
  filters,
  plans,
  seconds = 300,
  jti = randomUUID(),
}: EmbedTokenOptions): unknown {
  const iat = Math.floor(Date.now() / 1000);
  const grant = { report, panels, project, filters, plans };
  return { iss: issuer, aud: audience, iat, exp: iat + Math.floor(seconds), jti, runfolio: grant };
}

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part, nonFiniteReplacer)).toString('base64url');
}

function signatureOf(text: string, { algorithm, key }: EmbedTokenOptions): Buffer {
  if (algorithm === 'HS256') return createHmac('sha256', key).update(text).digest();
  const digest = algorithm === 'EdDSA' ? undefined : 'sha256';
  return sign(digest, Buffer.from(text), { key: createPrivateKey(key), dsaEncoding: 'ieee-p1363' });
}
