import type { ExportSource } from './exportSource.js';
import { tokenIn } from './requestHeaders.js';

type Headers = Readonly<Record<string, string>>;

/** The headers of exports. Workers hold those of the time at which they opened an export. */
export class SourceHeaders {
  readonly #sourceOf: (project: string) => ExportSource | undefined;
  /** The token that was last given for each project. */
  readonly #given = new Map<string, string | undefined>();
  readonly #refused = new Map<string, string | undefined>();

  constructor(sourceOf: (project: string) => ExportSource | undefined) {
    this.#sourceOf = sourceOf;
  }

  async get(project: string): Promise<Headers | undefined> {
    const headers = await this.#sourceOf(project)?.headers?.({ refused: this.#refused.get(project) });
    if (headers) this.#given.set(project, tokenIn(headers));
    return headers;
  }

  /** Notes that a server refused those that were given; false where the project has none. */
  refuse(project: string): boolean {
    if (!this.#sourceOf(project)?.headers) return false;
    this.#refused.set(project, this.#given.get(project));
    return true;
  }
}
