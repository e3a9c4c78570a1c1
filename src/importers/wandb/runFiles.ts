import { mediaFile } from '../../arrow/index.js';
import type { MediaFile } from '../../model/index.js';
import type { JsonValue } from '../common/jsonScanner.js';
import { joinPath } from '../common/paths.js';
import { parseJson } from '../common/parseJson.js';
import { counted, type WarningLog } from '../common/warningLog.js';
import type { InputFile } from '../inputFile.js';

/** The files of a run that its logged values refer to. What is not there, or cannot be read, is counted by kind. */
export class RunFiles {
  /** Media files that were asked for, by their path in an export. */
  readonly kept = new Map<string, MediaFile>();
  readonly #files: ReadonlyMap<string, InputFile>;
  readonly #folder: string;
  readonly #run: string;
  readonly #warnings: WarningLog;
  readonly #paths = new Map<string, string>();

  constructor(folder: string, files: readonly InputFile[], run: string, warnings: WarningLog) {
    this.#folder = folder;
    this.#files = new Map(files.map((file) => [file.path, file]));
    this.#run = run;
    this.#warnings = warnings;
  }

  /** Keeps a media file and gives its path in an export; undefined where it is not there. `kind` is what the message calls it. */
  async keep(path: string | undefined, kind: string): Promise<string | undefined> {
    const known = path === undefined ? undefined : this.#paths.get(path);
    if (known !== undefined) return known;
    const bytes = await this.#read(path, kind);
    if (!bytes) return undefined;
    const file = mediaFile(bytes, extensionOf(path!));
    this.kept.set(file.path, file);
    this.#paths.set(path!, file.path);
    return file.path;
  }

  /** The JSON in a file; undefined where it is not there or holds none. */
  async json(path: string | undefined, kind: string): Promise<JsonValue | undefined> {
    const bytes = await this.#read(path, kind);
    if (!bytes) return undefined;
    try {
      return parseJson(new TextDecoder().decode(bytes));
    } catch {
      const message = `${this.#where(path!)} holds no JSON and was left out.`;
      this.#warnings.add({ code: 'unreadable-file', message, path: this.#where(path!), run: this.#run });
      return undefined;
    }
  }

  async #read(path: string | undefined, kind: string): Promise<Uint8Array | undefined> {
    const file = path === undefined ? undefined : this.#files.get(this.#where(path));
    try {
      if (file) return await file.read();
    } catch {
      // Told with those that are not there.
    }
    this.#noteMissing(path ?? 'no file is named', kind);
    return undefined;
  }

  #where(path: string): string {
    return joinPath(this.#folder, `files/${path}`);
  }

  #noteMissing(path: string, kind: string): void {
    this.#warnings.count(
      'missing-media',
      kind,
      this.#run,
      () => path,
      ({ count, runs, example }) =>
        `${counted(count, kind)} of ${counted(runs, 'run')} left out: the file is not in the run folder (${example}).`,
    );
  }
}

/** What kind of file it is: 1 to 8 letters or digits, as an export names it. */
function extensionOf(path: string): string {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1];
  return extension?.toLowerCase() ?? 'bin';
}
