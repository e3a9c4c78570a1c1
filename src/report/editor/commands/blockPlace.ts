import type { Node, ResolvedPos } from '@tiptap/pm/model';

/** A block in the editor's document, and where it starts. */
export interface BlockPlace {
  node: Node;
  from: number;
  to: number;
  /** What it stands in, and at which place there. */
  parent: Node;
  index: number;
}

/** Nodes whose children are blocks of the report. */
export const blockHolders: ReadonlySet<string> = new Set(['doc', 'collapsible', 'column']);

/** The innermost block around a place; undefined where there is none, as between blocks. */
export function blockAround($at: ResolvedPos): BlockPlace | undefined {
  for (let depth = $at.depth; depth > 0; depth--) {
    const parent = $at.node(depth - 1);
    if (blockHolders.has(parent.type.name)) {
      return { node: $at.node(depth), from: $at.before(depth), to: $at.after(depth), parent, index: $at.index(depth - 1) };
    }
  }
  const after = $at.nodeAfter;
  if (!after || !blockHolders.has($at.parent.type.name)) return undefined;
  return { node: after, from: $at.pos, to: $at.pos + after.nodeSize, parent: $at.parent, index: $at.index() };
}

/** The block that starts at a place. */
export function blockAt(doc: Node, from: number): BlockPlace | undefined {
  if (from < 0 || from >= doc.content.size) return undefined;
  const $at = doc.resolve(from);
  const node = $at.nodeAfter;
  if (!node || !blockHolders.has($at.parent.type.name)) return undefined;
  return { node, from, to: from + node.nodeSize, parent: $at.parent, index: $at.index() };
}
