import type { ExportSource } from './exportSource.js';
import { tokenIn } from './requestHeaders.js';

type Headers = Readonly<Record<string, string>>;

/** The headers of exports, as their workers are given them. */
export class SourceHeaders {
  readonly #sources: ReadonlyMap<string, ExportSource>;
  /** The token that was last given for each project. */
  readonly #given = new Map<string, string | undefined>();
  readonly #refused = new Map<string, string | undefined>();

  constructor(sources: ReadonlyMap<string, ExportSource>) {
    this.#sources = sources;
  }

  async get(project: string): Promise<Headers | undefined> {
    const headers = await this.#sources.get(project)?.headers?.({ refused: this.#refused.get(project) });
    if (headers) this.#given.set(project, tokenIn(headers));
    return headers;
  }

  /** Notes that a server refused those that were given; false where the project has none. */
  refuse(project: string): boolean {
    if (!this.#sources.get(project)?.headers) return false;
    this.#refused.set(project, this.#given.get(project));
    return true;
  }
}
