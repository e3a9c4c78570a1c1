import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import type { SnapshotSummary } from '../../src/client/index.js';
import { decodeSnapshot, snapshotId } from '../../src/engine/index.js';
import { RunfolioError } from '../../src/model/index.js';
import { readReport } from '../../src/report/plain.js';
import { notFound } from './apiError.js';
import type { Person } from './principal.js';
import { writeDurably } from './writeDurably.js';

interface SnapshotRow {
  id: string;
  report: string;
  title: string;
  frozen_at: number;
  created_at: number;
  created_by: string;
  bytes: number;
}

/** Bytes that a snapshot may have once it is decompressed. */
const mostBytes = 256 * 1024 * 1024;

/** What ids of snapshots look like. */
const idOfSnapshot = /^[0-9a-f]{64}$/;

/** Snapshots of reports: files that are named by their content and never change. */
export class SnapshotStore {
  readonly #folder: string;
  readonly #insert: StatementSync;
  readonly #list: StatementSync;
  readonly #find: StatementSync;

  constructor(database: DatabaseSync, folder: string) {
    this.#folder = folder;
    this.#insert = database.prepare(
      'INSERT OR IGNORE INTO snapshots (id, report, title, frozen_at, created_at, created_by, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#list = database.prepare('SELECT * FROM snapshots WHERE report = ? ORDER BY frozen_at DESC, id');
    this.#find = database.prepare(
      'SELECT snapshots.* FROM snapshots JOIN reports ON reports.id = report WHERE snapshots.id = ? AND deleted_at IS NULL',
    );
  }

  /** Stores a compressed snapshot; the same once more is the same snapshot. Throws `bad-input` for bytes that are none. */
  async put(report: string, compressed: Uint8Array, { name }: Person, now = Date.now()): Promise<SnapshotSummary> {
    const { id, title, frozenAt } = checked(compressed);
    await writeDurably(this.#path(id), compressed);
    this.#insert.run(id, report, title, Math.round(frozenAt), now, name, compressed.byteLength);
    const stored = this.list(report).find((one) => one.id === id);
    if (!stored) throw notFound();
    return stored;
  }

  /** The last frozen first. */
  list(report: string): SnapshotSummary[] {
    return (this.#list.all(report) as unknown as SnapshotRow[]).map(summaryOf);
  }

  /** Throws `not-found` where the report has no such snapshot. */
  existing(report: string, id: string): void {
    if (!this.list(report).some((one) => one.id === id)) throw notFound();
  }

  /** Its compressed bytes. Throws `not-found` for an id that is none, and where its report was deleted. */
  async get(id: string): Promise<Uint8Array> {
    if (!idOfSnapshot.test(id) || this.#find.get(id) === undefined) throw notFound();
    return readFile(this.#path(id));
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.gz`);
  }
}

function checked(compressed: Uint8Array): { id: string; title: string; frozenAt: number } {
  try {
    const bytes = gunzipSync(compressed, { maxOutputLength: mostBytes });
    const { document, frozenAt } = decodeSnapshot(bytes);
    return { id: snapshotId(bytes), title: readReport(document).title, frozenAt };
  } catch (cause) {
    const reason = cause instanceof RunfolioError ? cause.message : 'They are not compressed by gzip, or too large.';
    throw new RunfolioError('bad-input', `These bytes are no snapshot. ${reason}`, { cause });
  }
}

function summaryOf({ id, report, title, frozen_at, created_at, created_by, bytes }: SnapshotRow): SnapshotSummary {
  return { id, report, title, frozenAt: frozen_at, createdAt: created_at, createdBy: created_by, bytes };
}
