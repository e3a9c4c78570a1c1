import { wellFormed } from '../model/index.js';

/**
 * Gives Arrow columns names that stay apart: `config.lr` and `config.LR` would be one column to DuckDB, which ignores case, and a key
 * may itself end in `#number`. A name that is taken gets `~2`, `~3` and so on; the manifest says which column is whose.
 */
export class ColumnNames {
  readonly #taken = new Set<string>();

  take(wanted: string): string {
    // SQL text cannot hold a NUL.
    const base = wellFormed(wanted).replaceAll('\0', '\ufffd');
    let name = base;
    for (let n = 2; this.#taken.has(name.toLowerCase()); n++) name = `${base}~${n}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
