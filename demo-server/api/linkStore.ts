import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { NewShareLink, ShareLink, ShareLinkChanges } from '../../src/client/index.js';
import { notFound } from './apiError.js';
import type { LinkReader } from './principal.js';
import { hashSecret, newId, newSecret } from './secrets.js';
import { transact } from './transact.js';

interface LinkRow {
  id: string;
  label: string;
  created_at: number;
  created_by: string;
  expires_at: number | null;
  paused: number;
  comments: number;
}

/** Links that show a report to whoever has them. Only hashes of their tokens are kept. */
export class LinkStore {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #list: StatementSync;
  readonly #one: StatementSync;
  readonly #change: StatementSync;
  readonly #revoke: StatementSync;
  readonly #find: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#insert = database.prepare(
      'INSERT INTO links (id, hash, report, label, created_at, created_by, expires_at, paused, comments) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    const live =
      'SELECT id, label, created_at, created_by, expires_at, paused, comments FROM links WHERE report = ? AND revoked_at IS NULL';
    this.#list = database.prepare(`${live} ORDER BY created_at, id`);
    this.#one = database.prepare(`${live} AND id = ?`);
    this.#change = database.prepare('UPDATE links SET label = ?, expires_at = ?, paused = ?, comments = ? WHERE id = ?');
    this.#revoke = database.prepare('UPDATE links SET revoked_at = ? WHERE report = ? AND id = ? AND revoked_at IS NULL');
    this.#find = database.prepare(
      `SELECT links.id, report, comments FROM links JOIN reports ON reports.id = report
       WHERE hash = ? AND revoked_at IS NULL AND NOT paused AND (expires_at IS NULL OR expires_at > ?) AND deleted_at IS NULL`,
    );
  }

  create(
    report: string,
    { label = '', expiresAt = null, paused = false, comments = false }: ShareLinkChanges,
    createdBy: string,
    now = Date.now(),
  ): NewShareLink {
    const [id, token] = [newId(), newSecret('rfl')];
    this.#insert.run(id, hashSecret(token), report, label, now, createdBy, expiresAt, paused ? 1 : 0, comments ? 1 : 0);
    return { link: this.#get(report, id), token };
  }

  /** Those that were not revoked, oldest first. */
  list(report: string): ShareLink[] {
    return (this.#list.all(report) as unknown as LinkRow[]).map(linkOf);
  }

  /** Throws `not-found` where the report has no such link. */
  change(report: string, id: string, changes: ShareLinkChanges): ShareLink {
    return transact(this.#database, () => {
      const now = this.#get(report, id);
      const { label = now.label, expiresAt = now.expiresAt, paused = now.paused, comments = now.comments } = changes;
      this.#change.run(label, expiresAt, paused ? 1 : 0, comments ? 1 : 0, id);
      return this.#get(report, id);
    });
  }

  /** Ends a link for good. Throws `not-found` where the report has no such link. */
  revoke(report: string, id: string, now = Date.now()): void {
    if (this.#revoke.run(now, report, id).changes === 0) throw notFound();
  }

  /** Whom a token belongs to; undefined where it is unknown, revoked, paused or expired, or its report deleted. */
  find(token: string, now = Date.now()): LinkReader | undefined {
    const row = this.#find.get(hashSecret(token), now) as { id: string; report: string; comments: number } | undefined;
    return row && { kind: 'link', id: row.id, report: row.report, comments: row.comments === 1 };
  }

  #get(report: string, id: string): ShareLink {
    const row = this.#one.get(report, id) as LinkRow | undefined;
    if (!row) throw notFound();
    return linkOf(row);
  }
}

function linkOf({ id, label, created_at, created_by, expires_at, paused, comments }: LinkRow): ShareLink {
  return { id, label, createdAt: created_at, createdBy: created_by, expiresAt: expires_at, paused: paused === 1, comments: comments === 1 };
}
