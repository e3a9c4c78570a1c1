import { counted, type WarningLog } from '../common/warningLog.js';

/** Collects what is to be said of arrays: the same thing of several arrays is one warning. */
export class ArrayNotes {
  readonly #notes = new Map<string, { code: string; sentence: string; paths: string[] }>();

  /** `sentence` goes on after the names of the arrays it holds of. */
  add(code: string, path: string, sentence: string): void {
    const key = `${code}\n${sentence}`;
    const note = this.#notes.get(key) ?? { code, sentence, paths: [] };
    this.#notes.set(key, note);
    note.paths.push(path);
  }

  writeTo(warnings: WarningLog): void {
    for (const { code, sentence, paths } of this.#notes.values()) {
      const [only] = paths;
      const some = `${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ', …' : ''}`;
      const subject = paths.length === 1 ? some : `${counted(paths.length, 'array')} (${some})`;
      warnings.add({ code, message: `${subject}: ${sentence}.`, ...(paths.length === 1 && { path: only }) });
    }
  }
}
