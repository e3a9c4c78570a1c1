import type { BlockContent, PhrasingContent, RootContent, TableRow } from 'mdast';
import { alignments, type Block, type Callout, type ImageBlock, type TableBlock } from '../document/block.js';
import { inlineToMdast } from './inlineToMdast.js';
import { allDefined, contentToMdast, proseToMdast } from './proseToMdast.js';

/** A block as one node of a syntax tree; undefined for those that Markdown has no sign for. */
export function blockToMdast(block: Block): RootContent | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'list':
    case 'code':
    case 'math':
      return proseToMdast(block);
    case 'heading': {
      const children = inlineToMdast(block.text);
      return children && { type: 'heading', depth: block.level as 1 | 2 | 3 | 4 | 5 | 6, children };
    }
    case 'quote': {
      const children = contentToMdast(block.content);
      return children && { type: 'blockquote', children };
    }
    case 'callout':
      return calloutNode(block);
    case 'divider':
      return { type: 'thematicBreak' };
    case 'image':
      return imageNode(block);
    case 'table':
      return tableNode(block);
    default:
      return undefined;
  }
}

/** As GitHub writes it: a quote whose first line is `[!NOTE]`. */
function calloutNode({ tone, content }: Callout): BlockContent | undefined {
  const children = contentToMdast(content);
  if (!children) return undefined;
  const sign: PhrasingContent = { type: 'raw', value: `[!${tone.toUpperCase()}]` };
  const [first, ...rest] = children;
  const isLine = first?.type === 'paragraph' && first.children.length > 0;
  const line: PhrasingContent[] = isLine ? [sign, { type: 'raw', value: '\n' }, ...first.children] : [sign];
  return { type: 'blockquote', children: [{ type: 'paragraph', children: line }, ...(isLine ? rest : children)] };
}

function imageNode({ src, alt, caption }: ImageBlock): BlockContent {
  return { type: 'paragraph', children: [{ type: 'image', url: src, alt, title: caption ?? null }] };
}

function tableNode({ align, rows }: TableBlock): BlockContent | undefined {
  const children = allDefined(rows.map(rowNode));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) => align?.[i] ?? alignments[0]);
  return children && { type: 'table', align: columns.map((side) => (side === 'none' ? null : side)), children };
}

function rowNode(cells: TableBlock['rows'][number]): TableRow | undefined {
  const children = allDefined(cells.map(inlineToMdast));
  return children && { type: 'tableRow', children: children.map((cell) => ({ type: 'tableCell', children: cell })) };
}
