import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Origins whose pages may show a report in a frame, by report. None unless somebody says so. */
export class FrameStore {
  readonly #one: StatementSync;
  readonly #put: StatementSync;

  constructor(database: DatabaseSync) {
    this.#one = database.prepare(
      'SELECT origins FROM report_frames JOIN reports ON reports.id = report WHERE report = ? AND deleted_at IS NULL',
    );
    this.#put = database.prepare(
      'INSERT INTO report_frames (report, origins) VALUES (?, ?) ON CONFLICT (report) DO UPDATE SET origins = excluded.origins',
    );
  }

  /** Empty where there is no such report. */
  get(report: string): string[] {
    const row = this.#one.get(report) as { origins: string } | undefined;
    return row ? (JSON.parse(row.origins) as string[]) : [];
  }

  /** The whole list, in place of the one before. */
  set(report: string, origins: readonly string[]): string[] {
    this.#put.run(report, JSON.stringify([...new Set(origins)]));
    return this.get(report);
  }
}
