import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { readReport, saveReport, type ReportDocument } from '../../src/report/plain.js';
import type { Draft } from '../../src/client/index.js';

/** What people have not published yet: one draft for each of them and each report. */
export class DraftStore {
  readonly #put: StatementSync;
  readonly #get: StatementSync;
  readonly #remove: StatementSync;

  constructor(database: DatabaseSync) {
    this.#put = database.prepare('INSERT OR REPLACE INTO drafts (report, principal, text, base, saved_at) VALUES (?, ?, ?, ?, ?)');
    this.#get = database.prepare('SELECT text, base, saved_at FROM drafts WHERE report = ? AND principal = ?');
    this.#remove = database.prepare('DELETE FROM drafts WHERE report = ? AND principal = ?');
  }

  put(id: string, principal: string, report: ReportDocument, base: number, now = Date.now()): Draft<ReportDocument> {
    this.#put.run(id, principal, saveReport(report), base, now);
    return { report, base, savedAt: now };
  }

  /** Null where there is none. */
  get(id: string, principal: string): Draft<ReportDocument> | null {
    const row = this.#get.get(id, principal) as { text: string; base: number; saved_at: number } | undefined;
    return row ? { report: readReport(JSON.parse(row.text)), base: row.base, savedAt: row.saved_at } : null;
  }

  /** That there is none is no failure. */
  remove(id: string, principal: string): void {
    this.#remove.run(id, principal);
  }
}
