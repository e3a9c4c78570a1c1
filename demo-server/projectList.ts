import { decodeRuns, verifyFile } from '../src/arrow/index.js';
import type { Manifest } from '../src/model/index.js';
import type { ExportFiles } from './exportFiles.js';
import type { ListedProject } from './listedProject.js';

/** Lists projects. What had to be read from their files is remembered until their manifests change. */
export class ProjectList {
  readonly #exports: ReadonlyMap<string, ExportFiles>;
  readonly #activity = new WeakMap<Manifest, Promise<number | null>>();

  constructor(exports: ReadonlyMap<string, ExportFiles>) {
    this.#exports = exports;
  }

  /** The projects whose manifest can be read at the moment. */
  async list(): Promise<ListedProject[]> {
    const listed = await Promise.all([...this.#exports].map(([id, source]) => this.#listed(id, source)));
    return listed.filter((project) => project !== undefined);
  }

  async #listed(id: string, source: ExportFiles): Promise<ListedProject | undefined> {
    try {
      const { manifest, bytes } = await source.manifest();
      const { project, runs, byState, files } = manifest;
      const size = Object.values(files).reduce((sum, file) => sum + file.bytes, bytes.byteLength);
      return { id, name: project.name, runs, byState, lastActivity: await this.#lastActivity(id, source, manifest), bytes: size };
    } catch (error) {
      console.error(`runfolio: ${id}: ${String(error)}`);
      return undefined;
    }
  }

  /** Null as well where the run table cannot be read: opening the project says why. */
  #lastActivity(id: string, source: ExportFiles, manifest: Manifest): Promise<number | null> {
    const reading =
      this.#activity.get(manifest) ??
      lastActivity(source, manifest).catch((error: unknown) => {
        console.error(`runfolio: ${id}: ${String(error)}`);
        return null;
      });
    this.#activity.set(manifest, reading);
    return reading;
  }
}

async function lastActivity(source: ExportFiles, manifest: Manifest): Promise<number | null> {
  const entry = manifest.files['runs.arrow'];
  if (!entry) return null;
  const bytes = await source.read('runs.arrow');
  await verifyFile('runs.arrow', bytes, entry);
  const { rows, columns } = decodeRuns(bytes, 'runs.arrow');
  const { created_at: began, duration_s: lasted } = columns;
  let last = -Infinity;
  for (let run = 0; run < rows; run++) {
    if (began.valid?.[run] === 0) continue;
    const seconds = lasted.valid?.[run] === 0 ? 0 : (lasted.values[run] ?? 0);
    last = Math.max(last, (began.values[run] ?? NaN) + (Number.isFinite(seconds) ? 1000 * seconds : 0));
  }
  return Number.isFinite(last) ? last : null;
}
