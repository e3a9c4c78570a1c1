import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { NewShareLink, NewShareLinkSettings, ShareLink, ShareLinkChanges } from '../../src/client/index.js';
import { notFound } from './apiError.js';
import type { LinkReader, SnapshotReader } from './principal.js';
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
  snapshot: string | null;
}

/** Links that show a report, or a snapshot of one, to whoever has them. Only hashes of their tokens are kept. */
export class LinkStore {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #list: StatementSync;
  readonly #one: StatementSync;
  readonly #change: StatementSync;
  readonly #revoke: StatementSync;
  readonly #find: StatementSync;
  readonly #findSnapshot: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#insert = database.prepare(
      'INSERT INTO links (id, hash, report, label, created_at, created_by, expires_at, paused, comments, snapshot) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    const live =
      'SELECT id, label, created_at, created_by, expires_at, paused, comments, snapshot FROM links WHERE report = ? AND revoked_at IS NULL';
    this.#list = database.prepare(`${live} ORDER BY created_at, id`);
    this.#one = database.prepare(`${live} AND id = ?`);
    this.#change = database.prepare('UPDATE links SET label = ?, expires_at = ?, paused = ?, comments = ? WHERE id = ?');
    this.#revoke = database.prepare('UPDATE links SET revoked_at = ? WHERE report = ? AND id = ? AND revoked_at IS NULL');
    const open = `FROM links JOIN reports ON reports.id = report
       WHERE hash = ? AND revoked_at IS NULL AND NOT paused AND (expires_at IS NULL OR expires_at > ?) AND deleted_at IS NULL`;
    this.#find = database.prepare(`SELECT links.id, report, comments ${open} AND snapshot IS NULL`);
    this.#findSnapshot = database.prepare(`SELECT links.id, snapshot ${open} AND snapshot IS NOT NULL`);
  }

  create(
    report: string,
    { label = '', expiresAt = null, paused = false, comments = false, snapshot }: NewShareLinkSettings,
    createdBy: string,
    now = Date.now(),
  ): NewShareLink {
    const [id, token] = [newId(), newSecret(snapshot === undefined ? 'rfl' : 'rfs')];
    const [isPaused, hasComments] = [paused ? 1 : 0, comments ? 1 : 0];
    this.#insert.run(id, hashSecret(token), report, label, now, createdBy, expiresAt, isPaused, hasComments, snapshot ?? null);
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

  /** Whom the token of a link to a report belongs to; undefined where it is unknown, revoked, paused or expired, or its report deleted. */
  find(token: string, now = Date.now()): LinkReader | undefined {
    const row = this.#find.get(hashSecret(token), now) as { id: string; report: string; comments: number } | undefined;
    return row && { kind: 'link', id: row.id, report: row.report, comments: row.comments === 1 };
  }

  /** The same of a link to a snapshot. */
  findSnapshot(token: string, now = Date.now()): SnapshotReader | undefined {
    const row = this.#findSnapshot.get(hashSecret(token), now) as { id: string; snapshot: string } | undefined;
    return row && { kind: 'snapshot', id: row.id, snapshot: row.snapshot };
  }

  #get(report: string, id: string): ShareLink {
    const row = this.#one.get(report, id) as LinkRow | undefined;
    if (!row) throw notFound();
    return linkOf(row);
  }
}

function linkOf({ id, label, created_at, created_by, expires_at, paused, comments, snapshot }: LinkRow): ShareLink {
  return {
    id,
    label,
    createdAt: created_at,
    createdBy: created_by,
    expiresAt: expires_at,
    paused: paused === 1,
    comments: comments === 1,
    ...(snapshot !== null && { snapshot }),
  };
}
