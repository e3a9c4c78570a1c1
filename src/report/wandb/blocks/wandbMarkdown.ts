import type { RootContent } from 'mdast';
import type { BlockBody } from '../../document/block.js';
import type { Inline } from '../../document/inline.js';
import { sourceSchema } from '../../document/link.js';
import { parseMarkdown } from '../../text/markdown.js';
import { mdastToBody } from '../../text/mdastToBody.js';
import { isObject } from '../fields.js';
import { mergedTexts } from './wandbInline.js';

/** Markdown that was read, and what of it stays as it was written. */
export interface ReadMarkdown {
  bodies: BlockBody[];
  notes: string[];
}

/** Reads Markdown of a spec as blocks. What reports do not have, HTML for example, stands as code, as it was written. */
export function readMarkdown(text: string): ReadMarkdown {
  const notes: string[] = [];
  const root = parseMarkdown(text.replaceAll(/\r\n?/g, '\n'));
  const definitions = new Map(root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])));
  const bodies = root.children.flatMap((node): BlockBody[] => {
    if (node.type === 'definition') return [];
    let isWhole = true;
    const complain = (): undefined => {
      isWhole = false;
    };
    const body = mdastToBody(node, { definitions, complain });
    if (body && isWhole && isAllowed(body)) return [withoutValues(body)];
    notes.push('What reports do not have of its Markdown stands as it was written.');
    return [{ type: 'code', language: 'markdown', text: sourceOf(node, text.replaceAll(/\r\n?/g, '\n')) }];
  });
  return { bodies, notes: [...new Set(notes)] };
}

function sourceOf({ position }: RootContent, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset);
}

function isAllowed(body: BlockBody): boolean {
  return body.type !== 'image' || sourceSchema.safeParse(body.src).success;
}

function isInline(part: unknown): part is Inline {
  return isObject(part) && (part['type'] === 'text' || part['type'] === 'math' || part['type'] === 'break');
}

/** Braces of a W&B text are no values of ours: they stay text. */
function withoutValues<Part>(part: Part): Part {
  if (Array.isArray(part)) {
    const parts: unknown[] = part.map((entry: unknown) => withoutValues(entry));
    return (parts.every(isInline) ? mergedTexts(parts) : parts) as Part;
  }
  if (typeof part !== 'object' || part === null) return part;
  if ('type' in part && part.type === 'value' && 'source' in part) {
    const { source, ...rest } = part;
    return { ...rest, type: 'text', text: `{{${String(source)}}}` } as unknown as Part;
  }
  return Object.fromEntries(Object.entries(part).map(([key, value]: [string, unknown]) => [key, withoutValues(value)])) as Part;
}
