import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { readReport, type ReportDocument } from '../../src/report/plain.js';
import type { SavedReport, VersionSummary } from '../../src/client/index.js';
import { notFound } from './apiError.js';
import type { Person } from './principal.js';

/** A version as it is kept. */
export interface VersionText {
  title: string;
  text: string;
  note?: string | undefined;
  restoredFrom?: number | undefined;
}

interface VersionRow {
  version: number;
  title: string;
  text: string;
  saved_at: number;
  author: string;
  author_id: string;
  note: string | null;
  restored_from: number | null;
}

/** The versions of reports. None is ever changed or removed. */
export class VersionStore {
  readonly #insert: StatementSync;
  readonly #list: StatementSync;
  readonly #one: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare(
      'INSERT INTO versions (report, version, title, text, saved_at, author, author_id, note, restored_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#list = database.prepare(
      'SELECT version, title, saved_at, author, note, restored_from FROM versions WHERE report = ? ORDER BY version DESC',
    );
    this.#one = database.prepare('SELECT * FROM versions WHERE report = ? AND version = ?');
  }

  /** Within the transaction of its report. */
  add(
    id: string,
    version: number,
    { title, text, note, restoredFrom }: VersionText,
    author: Person,
    now: number,
  ): SavedReport<ReportDocument> {
    this.#insert.run(id, version, title, text, now, author.name, author.id, note ?? null, restoredFrom ?? null);
    return this.get(id, version);
  }

  /** The newest first. */
  list(id: string): VersionSummary[] {
    return (this.#list.all(id) as unknown as VersionRow[]).map(summaryOf);
  }

  /** Throws `not-found`. */
  get(id: string, version: number): SavedReport<ReportDocument> {
    const row = this.#row(id, version);
    if (!row) throw notFound();
    return { id, ...summaryOf(row), report: readReport(JSON.parse(row.text)) };
  }

  /** Whether a version is what somebody would save now. */
  isSame(id: string, version: number, { text, note, restoredFrom }: VersionText, author: Person): boolean {
    const row = this.#row(id, version);
    if (!row || row.author_id !== author.id || row.text !== text) return false;
    return row.note === (note ?? null) && row.restored_from === (restoredFrom ?? null);
  }

  #row(id: string, version: number): VersionRow | undefined {
    return this.#one.get(id, version) as VersionRow | undefined;
  }
}

function summaryOf({ version, title, saved_at, author, note, restored_from }: VersionRow): VersionSummary {
  const optional = { ...(note === null ? {} : { note }), ...(restored_from === null ? {} : { restoredFrom: restored_from }) };
  return { version, title, savedAt: saved_at, author, ...optional };
}
