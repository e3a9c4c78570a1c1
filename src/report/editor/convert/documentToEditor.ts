import { Fragment, type Node, type Schema } from '@tiptap/pm/model';
import type { Block, BlockBody, TableBlock } from '../../document/block.js';
import { knownBlockTypes } from '../../document/blockSchema.js';
import type { KnownProse, List, Prose } from '../../document/prose.js';
import { extraOf, textToNodes } from './textToNodes.js';

type KnownBlock = Exclude<Block, { type: 'a type that is not known' }>;

const proseTypes: readonly string[] = ['paragraph', 'list', 'code', 'math'] satisfies KnownProse['type'][];

/** The blocks of a report as the editor holds them. Where it cannot hold nothing at all there is an empty paragraph. */
export function documentToEditor(blocks: readonly Block[], schema: Schema): Node {
  return schema.node('doc', null, blocksToNodes(blocks, schema));
}

function blocksToNodes(blocks: readonly Block[], schema: Schema): Node[] {
  return blocks.length > 0 ? blocks.map((block) => blockToNode(block, schema)) : [schema.node('paragraph')];
}

/** A block as the editor holds it. */
export function blockToNode(block: Block, schema: Schema): Node {
  if (!knownBlockTypes.includes(block.type)) return schema.node('unknownBlock', { id: block.id, json: block });
  return knownToNode(block as KnownBlock, schema);
}

function knownToNode(block: KnownBlock, schema: Schema): Node {
  switch (block.type) {
    case 'paragraph':
    case 'list':
    case 'code':
    case 'math':
      return proseToNode(block, schema, block.id);
    case 'heading': {
      const { id, type: _type, level, text, ...extra } = block;
      return schema.node('heading', { id, level, extra: extraOf(extra) }, textToNodes(text, schema));
    }
    case 'quote': {
      const { id, type: _type, content, ...extra } = block;
      return schema.node('quote', { id, extra: extraOf(extra) }, proseListToNodes(content, schema));
    }
    case 'callout': {
      const { id, type: _type, tone, content, ...extra } = block;
      return schema.node('callout', { id, tone, extra: extraOf(extra) }, proseListToNodes(content, schema));
    }
    case 'table':
      return tableToNode(block, schema);
    case 'collapsible': {
      const { id, type: _type, title, open = null, blocks, ...extra } = block;
      return schema.node('collapsible', { id, title, open, extra: extraOf(extra) }, blocksToNodes(blocks, schema));
    }
    case 'columns': {
      const { id, type: _type, columns, ...extra } = block;
      const nodes = columns.map(({ width = null, blocks, ...more }) =>
        schema.node('column', { width, extra: extraOf(more) }, blocksToNodes(blocks, schema)),
      );
      return schema.node('columns', { id, extra: extraOf(extra) }, nodes);
    }
    default:
      return atomToNode(block, schema);
  }
}

const atomNames = {
  divider: 'divider',
  image: 'image',
  video: 'video',
  'table-of-contents': 'tableOfContents',
  'run-table': 'runTable',
  embed: 'embed',
  'panel-grid': 'panelGrid',
} as const satisfies Partial<Record<BlockBody['type'], string>>;

/** A block without text of its own: its fields are the node's attributes, by the same names. */
function atomToNode(block: Extract<KnownBlock, { type: keyof typeof atomNames }>, schema: Schema): Node {
  const type = schema.nodes[atomNames[block.type]]!;
  const { type: _type, ...fields } = block;
  const isAttribute = ([name]: [string, unknown]): boolean => name !== 'extra' && type.spec.attrs?.[name] !== undefined;
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  const extra = extraOf(Object.fromEntries(entries.filter((entry) => !isAttribute(entry))));
  return type.create({ ...Object.fromEntries(entries.filter(isAttribute)), extra });
}

function proseToNode(prose: Prose, schema: Schema, id: string | null = null): Node {
  if (!proseTypes.includes(prose.type)) return schema.node('unknownProse', { json: prose });
  return knownProseToNode(prose as KnownProse & { id?: string }, schema, id);
}

function knownProseToNode(prose: KnownProse & { id?: string }, schema: Schema, id: string | null): Node {
  // The id of a block is no field that is not known; prose has none, so that one in it is.
  const known = (fields: { id?: string | undefined }): object | null => {
    const { id: own, ...rest } = fields;
    return extraOf(id === null ? { ...rest, id: own } : rest);
  };
  switch (prose.type) {
    case 'paragraph': {
      const { type: _type, text, ...rest } = prose;
      return schema.node('paragraph', { id, extra: known(rest) }, textToNodes(text, schema));
    }
    case 'code': {
      const { type: _type, language = null, meta = null, text, ...rest } = prose;
      return schema.node('codeBlock', { id, language, meta, extra: known(rest) }, plainText(text, schema));
    }
    case 'math': {
      const { type: _type, tex, ...rest } = prose;
      return schema.node('mathBlock', { id, extra: known(rest) }, plainText(tex, schema));
    }
    case 'list': {
      const { type: _type, style, start = null, items, ...rest } = prose;
      return schema.node('list', { id, style, start, extra: known(rest) }, itemsToNodes(items, schema));
    }
    default:
      return prose satisfies never;
  }
}

function itemsToNodes(items: List['items'], schema: Schema): Node[] {
  const filled = items.length > 0 ? items : [{ content: [] }];
  return filled.map(({ checked = null, content, ...extra }) =>
    schema.node('listItem', { checked, extra: extraOf(extra) }, proseListToNodes(content, schema)),
  );
}

function proseListToNodes(content: readonly Prose[], schema: Schema): Node[] {
  return content.length > 0 ? content.map((prose) => proseToNode(prose, schema)) : [schema.node('paragraph')];
}

function plainText(text: string, schema: Schema): Fragment {
  return text === '' ? Fragment.empty : Fragment.from(schema.text(text));
}

/** A table whose rows have the same number of cells, at least one. */
function tableToNode(block: Extract<KnownBlock, { type: 'table' }>, schema: Schema): Node {
  const { id, type: _type, align = [], rows, ...extra } = block satisfies TableBlock;
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const nodes = rows.map((row, y) =>
    schema.node(
      'tableRow',
      null,
      Array.from({ length: width }, (_, x) =>
        schema.node(y === 0 ? 'headerCell' : 'tableCell', { align: align[x] ?? null }, textToNodes(row[x] ?? [], schema)),
      ),
    ),
  );
  return schema.node('table', { id, extra: extraOf(extra) }, nodes);
}
