import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { saveReport, type ReportDocument } from '../../src/report/plain.js';
import type { ReportSummary, SavedReport } from '../../src/client/index.js';
import { conflict, notFound } from './apiError.js';
import type { Person } from './principal.js';
import { newId } from './secrets.js';
import { transact } from './transact.js';
import { VersionStore } from './versionStore.js';

interface ReportRow {
  id: string;
  version: number;
  title: string;
  created_at: number;
  saved_at: number;
  author: string;
  deleted_at: number | null;
}

/** What is published. */
export interface Publication {
  report: ReportDocument;
  note?: string | undefined;
  /** The version that is brought back. */
  restoredFrom?: number | undefined;
}

const summaries = `SELECT r.id, r.version, v.title, r.created_at, v.saved_at, v.author, r.deleted_at
  FROM reports r JOIN versions v ON v.report = r.id AND v.version = r.version`;

/** Reports, each with all its versions. */
export class ReportStore {
  readonly versions: VersionStore;
  readonly #database: DatabaseSync;
  readonly #list: StatementSync;
  readonly #one: StatementSync;
  readonly #insert: StatementSync;
  readonly #advance: StatementSync;
  readonly #setDeleted: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.versions = new VersionStore(database);
    this.#list = database.prepare(`${summaries} WHERE (r.deleted_at IS NOT NULL) = ? ORDER BY v.saved_at DESC, r.id`);
    this.#one = database.prepare(`${summaries} WHERE r.id = ?`);
    this.#insert = database.prepare('INSERT INTO reports (id, version, created_at) VALUES (?, 1, ?)');
    this.#advance = database.prepare('UPDATE reports SET version = ? WHERE id = ?');
    this.#setDeleted = database.prepare('UPDATE reports SET deleted_at = ? WHERE id = ?');
  }

  /** The last saved first. */
  list(deleted: boolean): ReportSummary[] {
    return (this.#list.all(deleted ? 1 : 0) as unknown as ReportRow[]).map(summaryOf);
  }

  create(publication: Publication, author: Person, now = Date.now()): SavedReport<ReportDocument> {
    return transact(this.#database, () => {
      const id = newId();
      this.#insert.run(id, now);
      return this.versions.add(id, 1, textOf(publication), author, now);
    });
  }

  /** The newest version. Throws `not-found` where there is no such report, or no longer. */
  get(id: string): SavedReport<ReportDocument> {
    return this.versions.get(id, this.existing(id).version);
  }

  /** The newest version; undefined where there is no such report, or no longer. */
  find(id: string): SavedReport<ReportDocument> | undefined {
    const row = this.#one.get(id) as ReportRow | undefined;
    return row && row.deleted_at === null ? this.versions.get(id, row.version) : undefined;
  }

  /**
   * Adds a version to one that must be the newest; throws `conflict` otherwise. The same from the same author again, such as after an answer that was lost,
   * is answered with the version that it made.
   */
  publish(id: string, base: number, publication: Publication, author: Person, now = Date.now()): SavedReport<ReportDocument> {
    const saved = textOf(publication);
    return transact(this.#database, () => {
      const { version } = this.existing(id);
      if (version === base) {
        this.#advance.run(base + 1, id);
        return this.versions.add(id, base + 1, saved, author, now);
      }
      if (base < version && this.versions.isSame(id, base + 1, saved, author)) return this.versions.get(id, base + 1);
      throw conflict(version);
    });
  }

  /** Hides the report and its links; nothing is lost. */
  remove(id: string, now = Date.now()): void {
    transact(this.#database, () => {
      this.existing(id);
      this.#setDeleted.run(now, id);
    });
  }

  /** Brings a deleted report back, with its links. */
  undelete(id: string): ReportSummary {
    return transact(this.#database, () => {
      this.#setDeleted.run(null, id);
      return this.existing(id);
    });
  }

  /** What a list says of a report that is there. Throws `not-found` otherwise. */
  existing(id: string): ReportSummary {
    const row = this.#one.get(id) as ReportRow | undefined;
    if (!row || row.deleted_at !== null) throw notFound();
    return summaryOf(row);
  }
}

function textOf({ report, ...rest }: Publication): {
  title: string;
  text: string;
  note?: string | undefined;
  restoredFrom?: number | undefined;
} {
  return { title: report.title, text: saveReport(report), ...rest };
}

function summaryOf({ id, version, title, created_at, saved_at, author, deleted_at }: ReportRow): ReportSummary {
  const deleted = deleted_at === null ? {} : { deletedAt: deleted_at };
  return { id, version, title, createdAt: created_at, savedAt: saved_at, author, ...deleted };
}
