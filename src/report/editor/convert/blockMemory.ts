import type { Node, Schema } from '@tiptap/pm/model';
import type { Block } from '../../document/block.js';
import { placedBlocks } from '../../document/blockTree.js';
import { blockToNode } from './documentToEditor.js';
import { editorToDocument } from './editorToDocument.js';

/**
 * Reads the blocks of an editor, and knows those that nobody changed: they stay the very objects that were loaded, or read before. So a block that the editor holds in a
 * tidier form than its report (runs of text that could be one) is written only when it was edited.
 */
export class BlockMemory {
  readonly #schema: Schema;
  readonly #loaded: ReadonlyMap<string, Block>;
  readonly #nodes = new Map<string, Node>();
  readonly #read = new WeakMap<Node, Block>();

  constructor(blocks: readonly Block[], schema: Schema) {
    this.#schema = schema;
    this.#loaded = new Map([...placedBlocks(blocks)].map(({ block }) => [block.id, block]));
  }

  /** The blocks in `doc`. */
  read(doc: Node): Block[] {
    const known = (node: Node): Block => {
      const before = this.#read.get(node);
      if (before) return before;
      const block = this.#original(node) ?? editorToDocument(node.type.schema.node('doc', null, [node]), inner(node))[0];
      if (block) this.#read.set(node, block);
      return block!;
    };
    const inner = (outer: Node) => (node: Node) => (node === outer ? undefined : known(node));
    return editorToDocument(doc, known);
  }

  /** The block as it was loaded, where the node still is what was made of it. */
  #original(node: Node): Block | undefined {
    const id = node.attrs['id'] as string | null;
    const block = id === null ? undefined : this.#loaded.get(id);
    if (!block || id === null) return undefined;
    const made = this.#nodes.get(id) ?? blockToNode(block, this.#schema);
    this.#nodes.set(id, made);
    return made.eq(node) ? block : undefined;
  }
}
