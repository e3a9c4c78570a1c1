import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ReportEvent } from '../../src/client/index.js';

/** Ms that events are kept: who was away longer is told to ask anew. */
const keptFor = 24 * 60 * 60 * 1000;
/** Most events that are read at once. */
const most = 200;

/** An event, and its place in the order of all. */
export interface KeptEvent {
  id: number;
  event: ReportEvent;
}

/** What happened to reports, in order. */
export class EventStore {
  readonly #insert: StatementSync;
  readonly #prune: StatementSync;
  readonly #after: StatementSync;
  readonly #ends: StatementSync;
  readonly #listeners = new Set<() => void>();

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO events (report, event, at) VALUES (?, ?, ?)');
    this.#prune = database.prepare('DELETE FROM events WHERE at < ?');
    this.#after = database.prepare(`SELECT id, event FROM events WHERE report = ? AND id > ? ORDER BY id LIMIT ${most}`);
    this.#ends = database.prepare(
      "SELECT (SELECT min(id) FROM events) AS first, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0) AS last",
    );
  }

  /** Within the transaction of what happened; whoever listens is told after it. */
  append(report: string, event: ReportEvent, now = Date.now()): void {
    this.#prune.run(now - keptFor);
    this.#insert.run(report, JSON.stringify(event), now);
    setImmediate(() => {
      for (const listener of this.#listeners) listener();
    });
  }

  /** Those of a report after a place, up to 200. */
  after(report: string, id: number): KeptEvent[] {
    const rows = this.#after.all(report, id) as unknown as { id: number; event: string }[];
    return rows.map((row) => ({ id: row.id, event: JSON.parse(row.event) as ReportEvent }));
  }

  /** The place of the newest event of all. */
  last(): number {
    return (this.#ends.get() as { last: number }).last;
  }

  /** Whether all events after a place are still there. */
  knows(id: number): boolean {
    const { first, last } = this.#ends.get() as { first: number | null; last: number };
    return id <= last && id >= (first ?? last + 1) - 1;
  }

  /** Tells of events that this process adds; others' are found by asking. Returns its undo. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
