import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

interface Placed {
  node: Node;
  from: number;
}

/** The columns that a block is, or stands in, and which of them it stands in. */
export function columnAround(doc: Node, at: number, node: Node): { columns: Placed; column?: Placed & { index: number } } | undefined {
  if (node.type.name === 'columns') return { columns: { node, from: at } };
  const $at = doc.resolve(at);
  for (let depth = $at.depth; depth > 0; depth--) {
    if ($at.node(depth).type.name !== 'column') continue;
    const index = $at.index(depth - 1);
    return {
      columns: { node: $at.node(depth - 1), from: $at.before(depth - 1) },
      column: { node: $at.node(depth), from: $at.before(depth), index },
    };
  }
  return undefined;
}

/** Adds an empty column behind one, else at the end. */
export function addColumn(tr: Transaction, { node, from }: Placed, behind = node.childCount - 1): boolean {
  let at = from + 1;
  for (let i = 0; i <= behind; i++) at += node.child(i).nodeSize;
  const { schema } = node.type;
  tr.insert(at, schema.node('column', null, [schema.node('paragraph')]));
  return true;
}

/** Takes a column out; of a single one its blocks stay, in the place of the columns. */
export function removeColumn(tr: Transaction, columns: Placed, column: Placed): boolean {
  if (columns.node.childCount === 1) tr.replaceWith(columns.from, columns.from + columns.node.nodeSize, column.node.content);
  else tr.delete(column.from, column.from + column.node.nodeSize);
  return true;
}

/** Makes a column as many times as wide. */
export function setColumnWidth(tr: Transaction, { node, from }: Placed, times: number): boolean {
  const width = Math.round(((node.attrs['width'] as number | null) ?? 1) * times * 100) / 100;
  tr.setNodeAttribute(from, 'width', Math.min(12, Math.max(0.1, width)));
  return true;
}
