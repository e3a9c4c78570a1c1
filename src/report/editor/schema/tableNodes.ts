import { Extension, getExtensionField, Node } from '@tiptap/core';
import { blockAttributes, keptAttribute } from './keptAttributes.js';

declare module '@tiptap/core' {
  interface NodeConfig {
    /** What a node is to the commands for tables. */
    tableRole?: 'table' | 'row' | 'cell' | 'header_cell';
  }
}

export const TableNode = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  tableRole: 'table',
  isolating: true,
  addAttributes: blockAttributes,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['div', { class: 'rf-table-scroll' }, ['table', { class: 'rf-written-table' }, ['tbody', 0]]],
});

export const TableRowNode = Node.create({
  name: 'tableRow',
  content: '(headerCell | tableCell)+',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

/** Cells never span others: what is pasted so stands in the first of its places. */
const cellAttributes = () => ({
  align: keptAttribute(),
  colspan: keptAttribute(1),
  rowspan: keptAttribute(1),
  colwidth: keptAttribute(),
});

export const TableCellNode = Node.create({
  name: 'tableCell',
  content: 'inline*',
  tableRole: 'cell',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ node }) => ['td', alignOf(node.attrs['align']), 0],
});

/** A cell of the first row. */
export const HeaderCellNode = Node.create({
  name: 'headerCell',
  content: 'inline*',
  tableRole: 'header_cell',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ node }) => ['th', { scope: 'col', ...alignOf(node.attrs['align']) }, 0],
});

function alignOf(align: unknown): Record<string, string> {
  return { 'data-rf-align': typeof align === 'string' ? align : 'none', dir: 'auto' };
}

/** Tells the commands for tables which nodes are what. */
export const TableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: (extension) => ({ tableRole: getExtensionField<string | undefined>(extension, 'tableRole') }),
});
