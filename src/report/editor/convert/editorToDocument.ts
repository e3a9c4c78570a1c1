import type { Node } from '@tiptap/pm/model';
import type { Block, BlockBody } from '../../document/block.js';
import type { ListItem, Prose } from '../../document/prose.js';
import { nodesToText } from './nodesToText.js';

/** Says which block a node is, where that is known without reading it. */
export type KnownAs = (node: Node) => Block | undefined;

/** The blocks that the editor holds. An empty paragraph that stands alone and was never touched is nothing, and so is what still lacks its address. */
export function editorToDocument(doc: Node, knownAs: KnownAs = () => undefined): Block[] {
  const only = doc.childCount === 1 ? doc.firstChild : null;
  if (only?.type.name === 'paragraph' && only.childCount === 0 && only.attrs['id'] === null) return [];
  return doc.children.flatMap((node, i) => (isUnfinished(node) ? [] : (knownAs(node) ?? nodeToBlock(node, i, knownAs))));
}

/** Whether it is a picture, a video or a page of which nobody said yet where it is. */
function isUnfinished({ type, attrs }: Node): boolean {
  return (['image', 'video'].includes(type.name) && attrs['src'] === '') || (type.name === 'embed' && attrs['url'] === '');
}

function nodeToBlock(node: Node, index: number, knownAs: KnownAs): Block {
  const { id, extra, json } = node.attrs as { id: string | null; extra: object | null; json?: Block };
  const named = id ?? `unnamed-${index}`;
  if (node.type.name === 'unknownBlock') return { ...json!, id: named };
  return { ...extra, ...nodeToBody(node, knownAs), id: named };
}

function nodeToBody(node: Node, knownAs: KnownAs): BlockBody | Prose {
  const { attrs } = node;
  switch (node.type.name) {
    case 'heading':
      return { type: 'heading', level: attrs['level'] as number, text: nodesToText(node) };
    case 'quote':
      return { type: 'quote', content: proseOf(node) };
    case 'callout':
      return { type: 'callout', tone: attrs['tone'] as 'note', content: proseOf(node) };
    case 'table':
      return tableOf(node);
    case 'collapsible':
      return { type: 'collapsible', ...said(attrs, 'title', 'open'), blocks: editorToDocument(node, knownAs) } as BlockBody;
    case 'columns':
      return {
        type: 'columns',
        columns: node.children.map((column) => ({
          ...(column.attrs['extra'] as object | null),
          ...said(column.attrs, 'width'),
          blocks: editorToDocument(column, knownAs),
        })),
      };
    default:
      return atomNames[node.type.name] ? atomToBody(node) : nodeToProse(node);
  }
}

const atomNames: Readonly<Record<string, BlockBody['type']>> = {
  divider: 'divider',
  image: 'image',
  video: 'video',
  tableOfContents: 'table-of-contents',
  runTable: 'run-table',
  embed: 'embed',
  panelGrid: 'panel-grid',
};

function atomToBody({ type, attrs }: Node): BlockBody {
  const names = Object.keys(attrs).filter((name) => name !== 'id' && name !== 'extra');
  return { type: atomNames[type.name], ...said(attrs, ...names) } as BlockBody;
}

/** The attributes of these names that say something. */
function said(attrs: Node['attrs'], ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => attrs[name] !== null).map((name) => [name, attrs[name]]));
}

function proseOf(parent: Node): Prose[] {
  return parent.children.map((node) => {
    if (node.type.name === 'unknownProse') return node.attrs['json'] as Prose;
    return { ...(node.attrs['extra'] as object | null), ...nodeToProse(node) };
  });
}

function nodeToProse(node: Node): Prose {
  switch (node.type.name) {
    case 'codeBlock':
      return { type: 'code', ...said(node.attrs, 'language', 'meta'), text: node.textContent };
    case 'mathBlock':
      return { type: 'math', tex: node.textContent };
    case 'list':
      return { type: 'list', style: 'bullet', ...said(node.attrs, 'style', 'start'), items: node.children.map(nodeToItem) };
    default:
      return { type: 'paragraph', text: nodesToText(node) };
  }
}

function nodeToItem(node: Node): ListItem {
  return { ...(node.attrs['extra'] as object | null), ...said(node.attrs, 'checked'), content: proseOf(node) };
}

function tableOf(table: Node): BlockBody {
  const rows = table.children.map((row) => row.children.map(nodesToText));
  const aligned = (table.firstChild?.children ?? []).map(({ attrs }) => attrs['align'] as 'left' | null);
  const last = aligned.findLastIndex((align) => align !== null);
  const align = aligned.slice(0, last + 1).map((side) => side ?? 'none');
  return { type: 'table', ...(last < 0 ? {} : { align }), rows };
}
