import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { RunfolioError } from '../../src/model/index.js';
import type { ReportComment } from '../../src/client/index.js';
import { conflict, notFound } from './apiError.js';
import type { Person, Principal } from './principal.js';
import { newId } from './secrets.js';

/** Comments that a thread may have. */
const mostComments = 500;

/** Who reads comments: whose they are, what is new to them, and what they may do follows from it. */
export type Reader = Pick<Principal, 'id' | 'kind'> & Partial<Pick<Person, 'scope'>>;

interface CommentRow {
  number: number;
  id: string;
  thread: string;
  author: string;
  author_id: string;
  text: string;
  version: number;
  created_at: number;
  edited_at: number | null;
  deleted_at: number | null;
}

/** Comments, and how far each reader has seen those of a thread. Changes run within the transactions of their threads. */
export class CommentStore {
  readonly #insert: StatementSync;
  readonly #list: StatementSync;
  readonly #one: StatementSync;
  readonly #edit: StatementSync;
  readonly #blank: StatementSync;
  readonly #remove: StatementSync;
  readonly #seen: StatementSync;
  readonly #see: StatementSync;
  readonly #forget: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare(
      'INSERT INTO comments (id, thread, author, author_id, text, version, created_at) VALUES (?, ?, ?, ?, ?, 1, ?)',
    );
    this.#list = database.prepare('SELECT * FROM comments WHERE thread = ? ORDER BY number');
    this.#one = database.prepare('SELECT * FROM comments WHERE id = ?');
    this.#edit = database.prepare('UPDATE comments SET text = ?, version = version + 1, edited_at = ? WHERE id = ?');
    this.#blank = database.prepare("UPDATE comments SET text = '', version = version + 1, deleted_at = ? WHERE id = ?");
    this.#remove = database.prepare('DELETE FROM comments WHERE thread = ? AND (? IS NULL OR id = ?)');
    this.#seen = database.prepare('SELECT number FROM thread_reads WHERE thread = ? AND principal = ?');
    this.#see = database.prepare(
      'INSERT INTO thread_reads VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET number = max(number, excluded.number)',
    );
    this.#forget = database.prepare('DELETE FROM thread_reads WHERE thread = ?');
  }

  add(thread: string, text: string, author: Person, now: number): void {
    if (this.#list.all(thread).length >= mostComments)
      throw new RunfolioError('too-large', `A thread may have ${mostComments} comments.`, { hint: 'Begin another one.' });
    this.#insert.run(newId(), thread, author.name, author.id, text, now);
  }

  /** Oldest first, as a reader sees them. */
  list(thread: string, reader: Reader): ReportComment[] {
    const seen = this.#seen.get(thread, reader.id) as { number: number } | undefined;
    return this.#rows(thread).map((row) => commentOf(row, reader, seen?.number ?? 0));
  }

  /** The thread of a comment. Throws `not-found`. */
  threadOf(comment: string): string {
    return this.#row(comment).thread;
  }

  edit(id: string, base: number, text: string, author: Person, now: number): void {
    const row = this.#row(id);
    if (row.author_id !== author.id) throw new RunfolioError('forbidden', 'Only its author may edit a comment.');
    if (row.deleted_at !== null) throw notFound();
    // The same words again, such as after an answer that was lost, are no other edit.
    if (row.version === base + 1 && row.text === text) return;
    if (row.version !== base) throw conflict(row.version);
    this.#edit.run(text, now, id);
  }

  /** Whether anything of its thread is left. */
  remove(id: string, by: Person, now: number): boolean {
    const { thread, author_id, deleted_at } = this.#row(id);
    if (author_id !== by.id && by.scope !== 'admin')
      throw new RunfolioError('forbidden', 'Only its author, or who has the scope admin, may delete a comment.');
    if (deleted_at !== null) throw notFound();
    const [first, ...replies] = this.#rows(thread);
    if (first?.id === id && replies.length > 0) this.#blank.run(now, id);
    else this.#remove.run(thread, id, id);
    const left = this.#rows(thread).some((row) => row.deleted_at === null);
    if (!left) {
      this.#remove.run(thread, null, null);
      this.#forget.run(thread);
    }
    return left;
  }

  /** Up to a comment of the thread. Throws `not-found`. */
  markRead(thread: string, comment: string, principal: string): void {
    const row = this.#row(comment);
    if (row.thread !== thread) throw notFound();
    this.#see.run(thread, principal, row.number);
  }

  #row(id: string): CommentRow {
    const row = this.#one.get(id) as CommentRow | undefined;
    if (!row) throw notFound();
    return row;
  }

  #rows(thread: string): CommentRow[] {
    return this.#list.all(thread) as unknown as CommentRow[];
  }
}

function commentOf(row: CommentRow, reader: Reader, seen: number): ReportComment {
  const { id, author, author_id, text, version, created_at, edited_at, deleted_at } = row;
  const isDeleted = deleted_at !== null;
  const mine = reader.kind !== 'link' && author_id === reader.id;
  return {
    id,
    author: isDeleted ? '' : author,
    text,
    version,
    createdAt: created_at,
    ...(edited_at === null || isDeleted ? {} : { editedAt: edited_at }),
    ...(isDeleted ? { deletedAt: deleted_at } : {}),
    mine: mine && !isDeleted,
    mayDelete: !isDeleted && (mine || reader.scope === 'admin'),
    unread: reader.kind !== 'link' && !mine && !isDeleted && row.number > seen,
  };
}
