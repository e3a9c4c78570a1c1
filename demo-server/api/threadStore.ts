import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { RunfolioError } from '../../src/model/index.js';
import type { CommentAnchor, CommentThread } from '../../src/client/index.js';
import { notFound } from './apiError.js';
import { CommentStore, type Reader } from './commentStore.js';
import type { EventStore } from './eventStore.js';
import type { Person } from './principal.js';
import { newId } from './secrets.js';
import { transact } from './transact.js';

/** Threads that a report may have. */
const mostThreads = 1000;

interface ThreadRow {
  id: string;
  anchor: string;
  report_version: number;
  created_at: number;
  resolved_at: number | null;
  resolved_by: string | null;
}

/** Threads of comments on reports. Every change is told as an event. */
export class ThreadStore {
  readonly #database: DatabaseSync;
  readonly #events: EventStore;
  readonly #comments: CommentStore;
  readonly #insert: StatementSync;
  readonly #list: StatementSync;
  readonly #one: StatementSync;
  readonly #count: StatementSync;
  readonly #resolve: StatementSync;
  readonly #remove: StatementSync;

  constructor(database: DatabaseSync, events: EventStore) {
    this.#database = database;
    this.#events = events;
    this.#comments = new CommentStore(database);
    this.#insert = database.prepare('INSERT INTO threads (id, report, anchor, report_version, created_at) VALUES (?, ?, ?, ?, ?)');
    this.#list = database.prepare('SELECT * FROM threads WHERE report = ? ORDER BY created_at, rowid');
    this.#one = database.prepare('SELECT * FROM threads WHERE report = ? AND id = ?');
    this.#count = database.prepare('SELECT count(*) AS n FROM threads WHERE report = ?');
    this.#resolve = database.prepare('UPDATE threads SET resolved_at = ?, resolved_by = ? WHERE id = ?');
    this.#remove = database.prepare('DELETE FROM threads WHERE id = ?');
  }

  /** Oldest first, as a reader sees them. */
  list(report: string, reader: Reader): CommentThread[] {
    return (this.#list.all(report) as unknown as ThreadRow[]).map((row) => this.#threadOf(row, reader));
  }

  start(
    { id: report, version }: { id: string; version: number },
    { anchor, text }: { anchor: CommentAnchor; text: string },
    author: Person,
    now = Date.now(),
  ): CommentThread {
    return this.#change(report, author, () => {
      const { n } = this.#count.get(report) as { n: number };
      if (n >= mostThreads) throw new RunfolioError('too-large', `A report may have ${mostThreads} threads of comments.`);
      const id = newId();
      this.#insert.run(id, report, JSON.stringify(anchor), version, now);
      this.#comments.add(id, text, author, now);
      return id;
    })!;
  }

  /** Throws `not-found` where the report has no such thread, as all below. */
  reply(report: string, thread: string, text: string, author: Person, now = Date.now()): CommentThread {
    return this.#change(report, author, () => {
      this.#row(report, thread);
      this.#comments.add(thread, text, author, now);
      return thread;
    })!;
  }

  resolve(report: string, thread: string, resolved: boolean, by: Person, now = Date.now()): CommentThread {
    return this.#change(report, by, () => {
      if ((this.#row(report, thread).resolved_at !== null) !== resolved)
        this.#resolve.run(resolved ? now : null, resolved ? by.name : null, thread);
      return thread;
    })!;
  }

  /** Throws `forbidden` for those of others, `conflict` for an old version. */
  edit(report: string, comment: string, base: number, text: string, author: Person, now = Date.now()): CommentThread {
    return this.#change(report, author, () => {
      const thread = this.#threadAround(report, comment);
      this.#comments.edit(comment, base, text, author, now);
      return thread;
    })!;
  }

  /** Throws `forbidden` for those of others, but for admins. */
  remove(report: string, comment: string, by: Person, now = Date.now()): void {
    this.#change(report, by, () => {
      const thread = this.#threadAround(report, comment);
      if (this.#comments.remove(comment, by, now)) return thread;
      this.#remove.run(thread);
      this.#events.append(report, { type: 'comments', thread }, now);
      return undefined;
    });
  }

  markRead(report: string, thread: string, comment: string, reader: Person): void {
    this.#row(report, thread);
    this.#comments.markRead(thread, comment, reader.id);
  }

  /** Does it, tells of it, and gives the thread that it names as it is then. */
  #change(report: string, caller: Person, change: () => string | undefined): CommentThread | undefined {
    return transact(this.#database, () => {
      const thread = change();
      if (thread === undefined) return undefined;
      this.#events.append(report, { type: 'comments', thread });
      return this.#threadOf(this.#row(report, thread), caller);
    });
  }

  #threadAround(report: string, comment: string): string {
    const thread = this.#comments.threadOf(comment);
    return this.#row(report, thread).id;
  }

  #row(report: string, thread: string): ThreadRow {
    const row = this.#one.get(report, thread) as ThreadRow | undefined;
    if (!row) throw notFound();
    return row;
  }

  #threadOf({ id, anchor, report_version, created_at, resolved_at, resolved_by }: ThreadRow, reader: Reader): CommentThread {
    const resolved = resolved_at === null ? {} : { resolved: { by: resolved_by ?? '', at: resolved_at } };
    return {
      id,
      anchor: JSON.parse(anchor) as CommentAnchor,
      reportVersion: report_version,
      createdAt: created_at,
      ...resolved,
      comments: this.#comments.list(id, reader),
    };
  }
}
