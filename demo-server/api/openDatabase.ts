import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { RunfolioError } from '../../src/model/index.js';

const firstTables = `
CREATE TABLE tokens (
  id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, scope TEXT NOT NULL, created_at INTEGER NOT NULL, revoked_at INTEGER
) STRICT;
CREATE TABLE reports (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, created_at INTEGER NOT NULL, deleted_at INTEGER
) STRICT;
CREATE TABLE versions (
  report TEXT NOT NULL REFERENCES reports (id), version INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, saved_at INTEGER NOT NULL,
  author TEXT NOT NULL, author_id TEXT NOT NULL, note TEXT, restored_from INTEGER,
  PRIMARY KEY (report, version)
) STRICT;
CREATE TABLE drafts (
  report TEXT NOT NULL REFERENCES reports (id), principal TEXT NOT NULL, text TEXT NOT NULL, base INTEGER NOT NULL, saved_at INTEGER NOT NULL,
  PRIMARY KEY (report, principal)
) STRICT;
CREATE TABLE links (
  id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, report TEXT NOT NULL REFERENCES reports (id), label TEXT NOT NULL, created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL, expires_at INTEGER, paused INTEGER NOT NULL, revoked_at INTEGER
) STRICT;
CREATE INDEX links_of_report ON links (report);
CREATE TABLE assets (
  report TEXT NOT NULL REFERENCES reports (id), name TEXT NOT NULL, type TEXT NOT NULL, bytes INTEGER NOT NULL, created_at INTEGER NOT NULL,
  PRIMARY KEY (report, name)
) STRICT;
CREATE TABLE workspaces (
  id TEXT PRIMARY KEY, project TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, text TEXT NOT NULL, saved_at INTEGER NOT NULL, author TEXT NOT NULL
) STRICT;
CREATE INDEX workspaces_of_project ON workspaces (project);`;

const commentTables = `
CREATE TABLE threads (
  id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES reports (id), anchor TEXT NOT NULL, report_version INTEGER NOT NULL,
  created_at INTEGER NOT NULL, resolved_at INTEGER, resolved_by TEXT
) STRICT;
CREATE INDEX threads_of_report ON threads (report);
CREATE TABLE comments (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, thread TEXT NOT NULL REFERENCES threads (id), author TEXT NOT NULL,
  author_id TEXT NOT NULL, text TEXT NOT NULL, version INTEGER NOT NULL, created_at INTEGER NOT NULL, edited_at INTEGER, deleted_at INTEGER
) STRICT;
CREATE INDEX comments_of_thread ON comments (thread);
CREATE TABLE thread_reads (
  thread TEXT NOT NULL REFERENCES threads (id), principal TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (thread, principal)
) STRICT;
CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT, report TEXT NOT NULL REFERENCES reports (id), event TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE INDEX events_of_report ON events (report, id);
ALTER TABLE links ADD COLUMN comments INTEGER NOT NULL DEFAULT 0;`;

const embedTables = `
CREATE TABLE embed_keys (
  kid TEXT PRIMARY KEY, algorithm TEXT NOT NULL, material TEXT NOT NULL, issuer TEXT NOT NULL, audience TEXT NOT NULL, created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;
CREATE TABLE embed_revocations (jti TEXT PRIMARY KEY, revoked_at INTEGER NOT NULL) STRICT;`;

const snapshotTables = `
CREATE TABLE snapshots (
  id TEXT NOT NULL, report TEXT NOT NULL REFERENCES reports (id), title TEXT NOT NULL, frozen_at INTEGER NOT NULL, created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL, bytes INTEGER NOT NULL, PRIMARY KEY (id, report)
) STRICT;
ALTER TABLE links ADD COLUMN snapshot TEXT;`;

const frameTables = `
CREATE TABLE report_frames (report TEXT PRIMARY KEY REFERENCES reports (id), origins TEXT NOT NULL) STRICT;`;

/** What makes the tables of each version out of those of the one before. */
const steps: readonly string[] = [firstTables, embedTables, commentTables, snapshotTables, frameTables];

/**
 * What is set for each connection. A commit is on the disk before it is acknowledged (`FULL`). The log is written into the main file only when the last
 * process closes it, or beyond 256 MB: until then a plain copy of both files, in any order, is one state of the database.
 */
const settings = ['journal_mode = WAL', 'synchronous = FULL', 'wal_autocheckpoint = 65536', 'foreign_keys = ON', 'trusted_schema = OFF'];

/** Opens `reports.sqlite` in a folder, and makes both where they are not there. Several processes can have it open. */
export function openDatabase(folder: string): DatabaseSync {
  for (const files of ['assets', 'snapshots']) mkdirSync(join(folder, files), { recursive: true });
  const database = new DatabaseSync(join(folder, 'reports.sqlite'), { timeout: 10_000 });
  for (const setting of settings) database.prepare(`PRAGMA ${setting}`).get();
  prepareTables(database, folder);
  return database;
}

function prepareTables(database: DatabaseSync, folder: string): void {
  database.exec('BEGIN IMMEDIATE');
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  for (const step of steps.slice(version)) database.exec(step);
  if (version < steps.length) database.exec(`PRAGMA user_version = ${steps.length}`);
  database.exec('COMMIT');
  if (version <= steps.length) return;
  database.close();
  const hint = 'Use the runfolio that wrote it, or a newer one.';
  throw new RunfolioError(
    'unsupported-version',
    `${join(folder, 'reports.sqlite')} is of version ${version}; up to ${steps.length} is known.`,
    { hint },
  );
}
