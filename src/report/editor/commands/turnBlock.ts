import type { Block, BlockBody } from '../../document/block.js';
import type { Inline } from '../../document/inline.js';
import type { ListItem, Prose } from '../../document/prose.js';

/** What a block of text can be made. */
export const blockTargets = [
  'paragraph',
  'heading-1',
  'heading-2',
  'heading-3',
  'bullet',
  'ordered',
  'check',
  'quote',
  'callout',
  'code',
  'math',
] as const;

export type BlockTarget = (typeof blockTargets)[number];

/** The blocks that a block becomes, the first with its id; the others have an empty one. Nothing that it says is lost. Undefined where it has no text to turn. */
export function turnBlock(block: Block, into: BlockTarget): Block[] | undefined {
  const prose = proseOf(block);
  if (!prose) return undefined;
  const bodies = bodiesOf(prose, into, block);
  return bodies.map((body, i) => ({ ...body, id: i === 0 ? block.id : '' }));
}

function proseOf(block: Block): Prose[] | undefined {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ type: 'paragraph', text: block.text }];
    case 'code':
      return [{ type: 'code', language: block.language, meta: block.meta, text: block.text }];
    case 'math':
      return [{ type: 'math', tex: block.tex }];
    case 'list':
      return block.items.flatMap(({ content }) => content);
    case 'quote':
    case 'callout':
      return block.content;
    default:
      return undefined;
  }
}

function bodiesOf(prose: readonly Prose[], into: BlockTarget, block: Block): BlockBody[] {
  switch (into) {
    case 'paragraph':
      return prose.length > 0
        ? prose.map((part) => (isWritten(part) ? { type: 'paragraph', text: written(part) } : part))
        : [emptyParagraph()];
    case 'heading-1':
    case 'heading-2':
    case 'heading-3': {
      const [first, ...rest] = prose;
      const heading: BlockBody = { type: 'heading', level: Number(into.at(-1)), text: first && isWritten(first) ? written(first) : [] };
      return [heading, ...(first && !isWritten(first) ? [first] : []), ...rest];
    }
    case 'bullet':
    case 'ordered':
    case 'check':
      return [{ type: 'list', style: into === 'ordered' ? 'ordered' : 'bullet', items: itemsOf(prose, into, block) }];
    case 'quote':
      return [{ type: 'quote', content: [...prose] }];
    case 'callout':
      return [{ type: 'callout', tone: 'note', content: [...prose] }];
    case 'code':
      return [{ type: 'code', text: prose.map(plainText).join('\n') }];
    case 'math':
      return [{ type: 'math', tex: prose.map(plainText).join('\n') }];
    default:
      return into satisfies never;
  }
}

function itemsOf(prose: readonly Prose[], into: 'bullet' | 'ordered' | 'check', block: Block): ListItem[] {
  const items: ListItem[] = block.type === 'list' ? block.items : prose.map((part) => ({ content: [part] }));
  return items.map(({ checked, ...item }) => (into === 'check' ? { ...item, checked: checked ?? false } : item));
}

function emptyParagraph(): BlockBody {
  return { type: 'paragraph', text: [] };
}

/** Whether a part is text that can stand in another form. */
function isWritten(part: Prose): boolean {
  return part.type === 'paragraph' || part.type === 'code' || part.type === 'math';
}

function written(part: Prose): Inline[] {
  if (part.type === 'paragraph') return part.text;
  const text = plainText(part);
  return text === '' ? [] : [{ type: 'text', text }];
}

/** What a part says, without its marks. */
function plainText(part: Prose): string {
  switch (part.type) {
    case 'paragraph':
      return part.text.map(inlineText).join('');
    case 'code':
      return part.text;
    case 'math':
      return part.tex;
    case 'list':
      return part.items.map(({ content }) => content.map(plainText).join('\n')).join('\n');
    default:
      return '';
  }
}

function inlineText(part: Inline): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'math':
      return part.tex;
    case 'value':
      return `{{${part.source}}}`;
    case 'break':
      return '\n';
    default:
      return '';
  }
}
