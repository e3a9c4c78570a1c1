import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { newBlockId } from '../../edit/newBlockId.js';

/** Nodes whose children are blocks. */
const holders: ReadonlySet<string> = new Set(['doc', 'collapsible', 'column']);

/** After every change: each block has an id that no other has, text within lists has none, and the first row of a table is its header. */
export function tidyBlocks(newId: () => string = newBlockId): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, { doc, tr }) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      giveIds(doc, tr, newId);
      doc.descendants((node, at) => {
        if (node.type.name === 'table') tidyTable(node, at, tr);
        return !node.isTextblock;
      });
      return tr.docChanged ? tr : null;
    },
  });
}

function giveIds(doc: Node, tr: Transaction, newId: () => string): void {
  const keepers = new Map<string, { node: Node; at: number }>();
  const nameless: number[] = [];
  doc.descendants((node, at, parent) => {
    if (!node.isBlock || !('id' in node.attrs)) return !node.isTextblock;
    const id = node.attrs['id'] as string | null;
    const isBlock = holders.has(parent?.type.name ?? '');
    if (!isBlock && id !== null) tr.setNodeAttribute(at, 'id', null);
    if (isBlock && id === null && !isNothing(node, parent)) nameless.push(at);
    if (isBlock && id !== null) {
      const other = keepers.get(id);
      // Of a block that was split before its first letter, the rest is the block.
      const moved = other && other.node.isTextblock && other.node.childCount === 0 && node.childCount > 0;
      if (other) nameless.push(moved ? other.at : at);
      if (!other || moved) keepers.set(id, { node, at });
    }
    return !node.isTextblock;
  });
  for (const at of nameless) {
    let id = newId();
    while (keepers.has(id)) id = newId();
    tr.setNodeAttribute(at, 'id', id);
  }
}

/** An empty paragraph that stands where there must be one, and that nobody wrote. */
function isNothing(node: Node, parent: Node | null): boolean {
  return node.type.name === 'paragraph' && node.childCount === 0 && parent?.childCount === 1;
}

/** The first row has header cells, all others plain ones; a column is aligned as its header. */
function tidyTable(table: Node, at: number, tr: Transaction): void {
  const header = table.firstChild;
  table.forEach((row, rowAt, y) =>
    row.forEach((cell, cellAt, x) => {
      const type = cell.type.schema.nodes[y === 0 ? 'headerCell' : 'tableCell'];
      const align: unknown = y === 0 ? cell.attrs['align'] : (header?.maybeChild(x)?.attrs['align'] ?? null);
      const { colspan, rowspan } = cell.attrs;
      if (cell.type === type && cell.attrs['align'] === align && colspan === 1 && rowspan === 1) return;
      tr.setNodeMarkup(at + 1 + rowAt + 1 + cellAt, type, { ...cell.attrs, align, colspan: 1, rowspan: 1 });
    }),
  );
}
