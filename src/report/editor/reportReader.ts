import type { Schema } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { ReportDocument } from '../document/report.js';
import { BlockMemory } from './convert/blockMemory.js';
import { partsOf } from './state/reportParts.js';

/** Reads the report that an editor holds: while nothing changes it is the very same one. */
export class ReportReader {
  readonly #memory: BlockMemory;
  #last: { doc: unknown; parts: unknown; report: ReportDocument } | undefined;

  /** `loaded` is what the editor was opened with. */
  constructor(loaded: ReportDocument, schema: Schema) {
    this.#memory = new BlockMemory(loaded.blocks, schema);
  }

  read(state: EditorState): ReportDocument {
    const [doc, parts] = [state.doc, partsOf(state)];
    if (this.#last?.doc !== doc || this.#last.parts !== parts)
      this.#last = { doc, parts, report: { ...parts, blocks: this.#memory.read(doc) } };
    return this.#last.report;
  }
}
