import type { Block, BlockBody } from '../../document/block.js';
import { Fields, isObject, type JsonObject, type Path } from '../fields.js';
import type { ImportContext, WandbProject } from '../importContext.js';
import { readGallery } from './galleryBlock.js';
import { readImage, readSoundCloud, readSpotify, readVideo } from './mediaBlock.js';
import { readGrid } from './wandbGrid.js';
import { plainText, readInline } from './wandbInline.js';
import { readMarkdown } from './wandbMarkdown.js';
import { readCode, readList, readProse } from './wandbProse.js';

/** Reads the blocks of a report, each as one or more of ours, in their order. They have no ids of their own yet. */
export function readBlocks(blocks: readonly unknown[], path: Path, context: ImportContext, home: WandbProject): BlockBody[] {
  return blocks.flatMap((block, i) => readBlock(block, [...path, i], context, home));
}

function readBlock(json: unknown, path: Path, context: ImportContext, home: WandbProject): BlockBody[] {
  if (!isObject(json)) return [placeholder(json, path, context)];
  const type = json['type'];
  if (type === 'panel-grid') return readGrid(json, path, context, home);
  if (type === 'markdown-block') return markdownOf(json, path, context);
  if (type === 'heading' && Array.isArray(json['collapsedChildren']) && json['collapsedChildren'].length > 0)
    return [foldOf(json, path, context, home)];
  const notes: string[] = [];
  const fields = new Fields(json, path);
  const body = bodyOf(fields, notes);
  if (!body) return [placeholder(json, path, context)];
  if (isEmptyLine(body, fields)) {
    context.mapping.arrived({ path, what: 'Empty line', became: 'the space between blocks' });
    return [];
  }
  context.mapping.arrived({ path, what: nameOf(json), became: becameOf(body), notes: [...new Set(notes)], fields });
  return [{ ...body, ...fields.kept(), ...keptOf(body) }];
}

function isEmptyLine(body: BlockBody, fields: Fields): boolean {
  return body.type === 'paragraph' && body.text.length === 0 && !fields.rest();
}

/** What a body keeps already. */
function keptOf(body: BlockBody): object {
  return 'wandb' in body ? { wandb: body.wandb } : {};
}

function bodyOf(fields: Fields, notes: string[]): BlockBody | undefined {
  const type = fields.words('type');
  switch (type) {
    case 'paragraph':
    case 'default':
      return { type: 'paragraph', text: readInline(fields.list('children'), notes) };
    case 'heading':
      fields.usual({ collapsedChildren: [] });
      return { type: 'heading', level: levelOf(fields), text: readInline(fields.list('children'), notes) };
    case 'list':
      fields.list('children');
      fields.flag('ordered');
      return readList(fields.json, notes);
    case 'code-block':
      return readCode(fields);
    case 'latex':
    case 'latex-block':
      fields.usual({ children: [{ text: '' }] });
      fields.flag('block');
      return { type: 'math', tex: fields.text('content') ?? '' };
    case 'block-quote':
      return { type: 'quote', content: readProse(fields.list('children') ?? [], notes) };
    case 'callout-block':
      return { type: 'callout', tone: 'note', content: readProse(fields.list('children') ?? [], notes) };
    default:
      return otherBody(type, fields, notes);
  }
}

function otherBody(type: string | undefined, fields: Fields, notes: string[]): BlockBody | undefined {
  switch (type) {
    case 'horizontal-rule':
      fields.usual({ children: [{ text: '' }] });
      return { type: 'divider' };
    case 'table-of-contents':
      fields.usual({ children: [{ text: '' }] });
      return { type: 'table-of-contents' };
    case 'image':
      return readImage(fields, notes);
    case 'video':
      return readVideo(fields);
    case 'spotify':
      return readSpotify(fields);
    case 'soundcloud':
      return readSoundCloud(fields);
    case 'gallery':
      notes.push('It is a list of links.');
      return readGallery(fields.quiet('links', 'ids'));
    default:
      return undefined;
  }
}

function levelOf(fields: Fields): number {
  const level = Math.round(fields.number('level') ?? 1);
  return Math.min(6, Math.max(1, level));
}

/** A heading whose blocks are folded away. */
function foldOf(json: JsonObject, path: Path, context: ImportContext, home: WandbProject): BlockBody {
  const { collapsedChildren, ...heading } = json;
  const title = plainText(readInline(heading['children'], []));
  const what = nameOf(json);
  context.mapping.arrived({ path, what, became: 'folded block', notes: ['The heading with its folded blocks is a folded block.'] });
  const inner = readBlocks(collapsedChildren as readonly unknown[], [...path, 'collapsedChildren'], context, home);
  // Ids come last, for all blocks at once.
  const blocks = inner.map((body): Block => ({ ...body, id: '' }));
  return { type: 'collapsible', title, blocks, wandb: heading } as BlockBody;
}

function markdownOf(json: JsonObject, path: Path, context: ImportContext): BlockBody[] {
  const fields = new Fields(json, path).usual({ type: 'markdown-block', children: [{ text: '' }] });
  const { bodies, notes } = readMarkdown(fields.text('content') ?? '');
  const kinds = bodies.length === 1 ? becameOf(bodies[0]!) : `${bodies.length} blocks`;
  context.mapping.arrived({ path, what: 'Markdown', became: kinds, notes, fields });
  const [first, ...others] = bodies;
  if (first) return [{ ...first, ...fields.kept() }, ...others];
  return [{ type: 'paragraph', text: [], ...fields.kept() }];
}

function placeholder(json: unknown, path: Path, context: ImportContext): BlockBody {
  const type = isObject(json) && typeof json['type'] === 'string' ? json['type'] : 'block';
  context.mapping.kept(path, nameOf(json), 'placeholder', 'It has no counterpart here. Its JSON is kept in a placeholder.');
  return { type: `wandb:${type}`.slice(0, 64), wandb: json } as unknown as BlockBody;
}

const names: Readonly<Record<string, string>> = {
  default: 'Paragraph',
  'code-block': 'Code',
  'latex-block': 'Formula',
  latex: 'Formula',
  'block-quote': 'Quote',
  'callout-block': 'Callout',
  'horizontal-rule': 'Divider',
  'table-of-contents': 'Table of contents',
};

function nameOf(json: unknown): string {
  const type = isObject(json) && typeof json['type'] === 'string' ? json['type'] : '';
  const name = Object.hasOwn(names, type) ? names[type]! : type === '' ? 'Block without type' : type[0]!.toUpperCase() + type.slice(1);
  const text = isObject(json) && ['heading', 'paragraph'].includes(type) ? plainText(readInline(json['children'], [])) : '';
  return text === '' ? name : `${name} “${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}

function becameOf({ type }: BlockBody): string {
  return type.replaceAll('-', ' ');
}
