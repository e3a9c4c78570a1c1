import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Scope } from '../../src/client/index.js';
import type { Person } from './principal.js';
import { hashSecret, newId, newSecret } from './secrets.js';

/** A token as it is listed. */
export interface ListedToken {
  id: string;
  name: string;
  scope: Scope;
  created_at: number;
  revoked_at: number | null;
}

/** The tokens of people and programs. Only hashes are kept. */
export class TokenStore {
  readonly #insert: StatementSync;
  readonly #find: StatementSync;
  readonly #valid: StatementSync;
  readonly #list: StatementSync;
  readonly #revoke: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO tokens (id, hash, name, scope, created_at) VALUES (?, ?, ?, ?, ?)');
    this.#find = database.prepare('SELECT id, name, scope FROM tokens WHERE hash = ? AND revoked_at IS NULL');
    this.#valid = database.prepare('SELECT 1 FROM tokens WHERE id = ? AND revoked_at IS NULL');
    this.#list = database.prepare('SELECT id, name, scope, created_at, revoked_at FROM tokens ORDER BY created_at, id');
    this.#revoke = database.prepare('UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL');
  }

  /** Makes a token; its secret is not kept. */
  create(name: string, scope: Scope, now = Date.now()): { id: string; secret: string } {
    const [id, secret] = [newId(), newSecret('rft')];
    this.#insert.run(id, hashSecret(secret), name, scope, now);
    return { id, secret };
  }

  find(secret: string): Person | undefined {
    const row = this.#find.get(hashSecret(secret)) as Omit<Person, 'kind'> | undefined;
    return row && { kind: 'token', ...row };
  }

  /** Whether a token is there and was not revoked, by its id. */
  isValid(id: string): boolean {
    return this.#valid.get(id) !== undefined;
  }

  /** All that were ever made, oldest first. */
  list(): ListedToken[] {
    return this.#list.all() as unknown as ListedToken[];
  }

  /** Whether there was one to revoke. */
  revoke(id: string, now = Date.now()): boolean {
    return this.#revoke.run(now, id).changes === 1;
  }
}
