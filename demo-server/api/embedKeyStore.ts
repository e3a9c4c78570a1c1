import { randomBytes } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { EmbedAlgorithm } from '../embeds/embedAlgorithms.js';

/** A key that tokens of embeds are signed with. */
export interface EmbedKey {
  /** Named by tokens. */
  kid: string;
  /** The one that it is for. */
  algorithm: EmbedAlgorithm;
  /** The public key in PEM, or the secret of HS256. */
  material: string;
  /** What its tokens must have as `iss` and `aud`. */
  issuer: string;
  audience: string;
}

/** A key as it is listed. */
export interface ListedEmbedKey extends Omit<EmbedKey, 'material'> {
  created_at: number;
  revoked_at: number | null;
}

/** Revocations are kept for so long: tokens have ended by then. */
const keptMs = 24 * 3600 * 1000;

const columns = 'kid, algorithm, issuer, audience';

/** Keys of hosts that sign tokens of embeds, several at once, and tokens that were revoked before their end. */
export class EmbedKeyStore {
  readonly #insert: StatementSync;
  readonly #find: StatementSync;
  readonly #list: StatementSync;
  readonly #revoke: StatementSync;
  readonly #revokeToken: StatementSync;
  readonly #dropOld: StatementSync;
  readonly #isRevoked: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare(
      'INSERT INTO embed_keys (kid, algorithm, material, issuer, audience, created_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    );
    this.#find = database.prepare(`SELECT ${columns}, material FROM embed_keys WHERE kid = ? AND revoked_at IS NULL`);
    this.#list = database.prepare(`SELECT ${columns}, created_at, revoked_at FROM embed_keys ORDER BY created_at, kid`);
    this.#revoke = database.prepare("UPDATE embed_keys SET revoked_at = ?, material = '' WHERE kid = ? AND revoked_at IS NULL");
    this.#revokeToken = database.prepare('INSERT INTO embed_revocations (jti, revoked_at) VALUES (?, ?) ON CONFLICT DO NOTHING');
    this.#dropOld = database.prepare('DELETE FROM embed_revocations WHERE revoked_at < ?');
    this.#isRevoked = database.prepare('SELECT 1 FROM embed_revocations WHERE jti = ?');
  }

  /** Whether the key was added: no other may ever have had its id. */
  add({ kid, algorithm, material, issuer, audience }: EmbedKey, now = Date.now()): boolean {
    return this.#insert.run(kid, algorithm, material, issuer, audience, now).changes === 1;
  }

  /** A key that was not revoked. */
  find(kid: string): EmbedKey | undefined {
    return this.#find.get(kid) as unknown as EmbedKey | undefined;
  }

  /** All that were ever added, oldest first. */
  list(): ListedEmbedKey[] {
    return this.#list.all() as unknown as ListedEmbedKey[];
  }

  /** Whether there was one to revoke. Its tokens end with it, and what was kept of it is dropped. */
  revoke(kid: string, now = Date.now()): boolean {
    return this.#revoke.run(now, kid).changes === 1;
  }

  /** Ends tokens by their `jti`, also those that are signed later. */
  revokeToken(jti: string, now = Date.now()): void {
    this.#dropOld.run(now - keptMs);
    this.#revokeToken.run(jti, now);
  }

  isTokenRevoked(jti: string): boolean {
    return this.#isRevoked.get(jti) !== undefined;
  }
}

/** A secret for HS256 of 256 random bits. Its text is the key. */
export function newEmbedSecret(): string {
  return randomBytes(32).toString('base64url');
}
