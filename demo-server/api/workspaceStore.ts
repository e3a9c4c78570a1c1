import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { SavedWorkspace, WorkspaceSummary } from '../../src/client/index.js';
import { nonFiniteReplacer } from '../../src/model/index.js';
import { parseDashboardView, type DashboardView } from '../../src/query/index.js';
import { conflict, notFound } from './apiError.js';
import { newId } from './secrets.js';
import { transact } from './transact.js';

interface WorkspaceRow {
  id: string;
  project: string;
  name: string;
  version: number;
  text: string;
  saved_at: number;
  author: string;
}

/** What is saved of a workspace. */
export interface NamedView {
  name: string;
  view: DashboardView;
}

/** Saved dashboard views, by project. */
export class WorkspaceStore {
  readonly #database: DatabaseSync;
  readonly #list: StatementSync;
  readonly #one: StatementSync;
  readonly #insert: StatementSync;
  readonly #update: StatementSync;
  readonly #remove: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#list = database.prepare('SELECT * FROM workspaces WHERE project = ? ORDER BY name, id');
    this.#one = database.prepare('SELECT * FROM workspaces WHERE project = ? AND id = ?');
    this.#insert = database.prepare(
      'INSERT INTO workspaces (id, project, name, version, text, saved_at, author) VALUES (?, ?, ?, 1, ?, ?, ?)',
    );
    this.#update = database.prepare('UPDATE workspaces SET name = ?, version = ?, text = ?, saved_at = ?, author = ? WHERE id = ?');
    this.#remove = database.prepare('DELETE FROM workspaces WHERE project = ? AND id = ?');
  }

  list(project: string): WorkspaceSummary[] {
    return (this.#list.all(project) as unknown as WorkspaceRow[]).map(summaryOf);
  }

  create(project: string, { name, view }: NamedView, author: string, now = Date.now()): SavedWorkspace {
    const id = newId();
    this.#insert.run(id, project, name, textOf(view), now, author);
    return this.get(project, id);
  }

  /** Throws `not-found`. */
  get(project: string, id: string): SavedWorkspace {
    const row = this.#one.get(project, id) as WorkspaceRow | undefined;
    if (!row) throw notFound();
    return { ...summaryOf(row), view: parseDashboardView(JSON.parse(row.text)) };
  }

  /** Replaces what must be at version `base`; throws `conflict` otherwise. */
  put(project: string, id: string, base: number, { name, view }: NamedView, author: string, now = Date.now()): SavedWorkspace {
    return transact(this.#database, () => {
      const { version } = this.get(project, id);
      if (version !== base) throw conflict(version);
      this.#update.run(name, base + 1, textOf(view), now, author, id);
      return this.get(project, id);
    });
  }

  /** Throws `not-found`. */
  remove(project: string, id: string): void {
    if (this.#remove.run(project, id).changes === 0) throw notFound();
  }
}

function textOf(view: DashboardView): string {
  return JSON.stringify(view, nonFiniteReplacer);
}

function summaryOf({ id, project, name, version, saved_at, author }: WorkspaceRow): WorkspaceSummary {
  return { id, project, name, version, savedAt: saved_at, author };
}
