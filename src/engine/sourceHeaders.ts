import type { ExportSource } from './exportSource.js';
import type { MemoryExport } from './memory/index.js';
import { tokenIn, type RequestHeaders } from './requestHeaders.js';

type Headers = Readonly<Record<string, string>>;

/** The headers of exports. Workers hold those of the time at which they opened an export. */
export class SourceHeaders {
  readonly #sourceOf: (project: string) => ExportSource | MemoryExport | undefined;
  /** The token that was last given for each project. */
  readonly #given = new Map<string, string | undefined>();
  readonly #refused = new Map<string, string | undefined>();

  constructor(sourceOf: (project: string) => ExportSource | MemoryExport | undefined) {
    this.#sourceOf = sourceOf;
  }

  async get(project: string): Promise<Headers | undefined> {
    const headers = await this.#headersOf(project)?.({ refused: this.#refused.get(project) });
    if (headers) this.#given.set(project, tokenIn(headers));
    return headers;
  }

  /** Notes that a server refused those that were given; false where the project has none. */
  refuse(project: string): boolean {
    if (!this.#headersOf(project)) return false;
    this.#refused.set(project, this.#given.get(project));
    return true;
  }

  /** Files in memory need none. */
  #headersOf(project: string): RequestHeaders | undefined {
    const source = this.#sourceOf(project);
    return source && 'url' in source ? source.headers : undefined;
  }
}
