import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { RunfolioError } from '../../src/model/index.js';
import type { StoredAsset } from '../../src/client/index.js';
import { notFound } from './apiError.js';
import { imageType } from './imageType.js';
import { writeDurably } from './writeDurably.js';

/** Images of reports: files named by their content, and who has which. */
export class AssetStore {
  readonly #folder: string;
  readonly #insert: StatementSync;
  readonly #find: StatementSync;

  constructor(database: DatabaseSync, folder: string) {
    this.#folder = folder;
    this.#insert = database.prepare('INSERT OR IGNORE INTO assets (report, name, type, bytes, created_at) VALUES (?, ?, ?, ?, ?)');
    this.#find = database.prepare('SELECT type FROM assets WHERE report = ? AND name = ?');
  }

  /** Stores an image; the same once more is the same asset. Throws `unsupported-type` for what is no PNG, JPEG, WebP or GIF. */
  async put(report: string, bytes: Uint8Array, now = Date.now()): Promise<StoredAsset> {
    const kind = imageType(bytes);
    if (!kind) throw new RunfolioError('unsupported-type', 'These bytes are no image that is taken: PNG, JPEG, WebP or GIF.');
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${kind.extension}`;
    await writeDurably(join(this.#folder, name), bytes);
    this.#insert.run(report, name, kind.type, bytes.byteLength, now);
    return { name, src: `asset:${name}`, type: kind.type, bytes: bytes.byteLength };
  }

  /** Throws `not-found` where the report has no such image. */
  async get(report: string, name: string): Promise<{ type: string; bytes: Uint8Array }> {
    const row = this.#find.get(report, name) as { type: string } | undefined;
    if (!row) throw notFound();
    return { type: row.type, bytes: await readFile(join(this.#folder, name)) };
  }
}
