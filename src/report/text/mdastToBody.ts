import type { Blockquote, Paragraph, RootContent, Table } from 'mdast';
import { tones, type BlockBody, type Callout, type ImageBlock, type TableBlock } from '../document/block.js';
import { mdastToInline, type ReadContext } from './mdastToInline.js';
import { mdastToContent, mdastToProse, nodeName } from './mdastToProse.js';
import { placeOf } from './place.js';

/** What a node says as a block; undefined, and complained of, where it is none. */
export function mdastToBody(node: RootContent, context: ReadContext): BlockBody | undefined {
  switch (node.type) {
    case 'heading':
      return { type: 'heading', level: node.depth, text: mdastToInline(node.children, context) };
    case 'blockquote':
      return quoteOf(node, context);
    case 'thematicBreak':
      return { type: 'divider' };
    case 'table':
      return tableOf(node, context);
    case 'paragraph':
      return imageOf(node) ?? mdastToProse(node, context);
    default: {
      const prose = mdastToProse(node, context);
      if (!prose) context.complain(placeOf(node), `reports have no ${nodeName(node)}`);
      return prose;
    }
  }
}

function quoteOf(node: Blockquote, context: ReadContext): BlockBody {
  const tone = toneOf(node);
  if (tone === undefined) return { type: 'quote', content: mdastToContent(node.children, 'quote', context) };
  return { type: 'callout', tone, content: mdastToContent(withoutSign(node), 'callout', context) };
}

/** The tone that the first line of a quote names: `[!NOTE]`. */
function toneOf({ children: [first] }: Blockquote): Callout['tone'] | undefined {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const [, name] = (text?.type === 'text' && /^\[!([A-Z]+)\](?:\n|$)/.exec(text.value)) || [];
  return tones.find((tone) => tone.toUpperCase() === name);
}

function withoutSign({ children: [first, ...rest] }: Blockquote): Blockquote['children'] {
  if (first?.type !== 'paragraph') return rest;
  const [sign, ...others] = first.children;
  const text = sign?.type === 'text' ? sign.value.replace(/^[^\n]*\n?/, '') : '';
  const line: Paragraph['children'] = text === '' ? others : [{ type: 'text', value: text }, ...others];
  return line.length > 0 ? [{ ...first, children: line }, ...rest] : rest;
}

/** An image that is alone in its paragraph. */
function imageOf({ children }: Paragraph): ImageBlock | undefined {
  const [only, other] = children;
  if (only?.type !== 'image' || other) return undefined;
  return { type: 'image', src: only.url, alt: only.alt ?? '', ...(only.title ? { caption: only.title } : {}) };
}

function tableOf({ align, children }: Table, context: ReadContext): TableBlock {
  const rows = children.map((row) => row.children.map((cell) => mdastToInline(cell.children, context)));
  const sides = (align ?? []).map((side) => side ?? 'none');
  return { type: 'table', ...(sides.some((side) => side !== 'none') ? { align: sides } : {}), rows };
}
