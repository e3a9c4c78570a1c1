import { marks as markOrder, type Inline, type Mark } from '../../document/inline.js';
import { linkSchema } from '../../document/link.js';
import { sameJson } from '../../document/sameJson.js';
import { Fields, isObject } from '../fields.js';

/** Names of our marks in W&B’s texts. */
const markNames: Readonly<Record<string, Mark>> = {
  bold: 'bold',
  italic: 'italic',
  strikethrough: 'strike',
  inlineCode: 'code',
  code: 'code',
};

/** The text of a block’s children: runs of text, links, formulas. What is not known is kept where it stands; sentences on it are put to `notes`. */
export function readInline(children: unknown, notes: string[]): Inline[] {
  return mergedTexts(inlineOf(children, notes));
}

function inlineOf(children: unknown, notes: string[]): Inline[] {
  if (!Array.isArray(children)) return [];
  return children.flatMap((child: unknown) => partOf(child, notes));
}

function partOf(json: unknown, notes: string[]): Inline[] {
  if (!isObject(json)) return [unknownInline(json, notes)];
  switch (json['type']) {
    case undefined:
    case 'text':
      return typeof json['text'] === 'string' ? textOf(json, notes) : [unknownInline(json, notes)];
    case 'link':
      return linkOf(json, notes);
    case 'latex':
      return typeof json['content'] === 'string' ? [mathOf(json)] : [unknownInline(json, notes)];
    case 'paragraph':
    case 'default':
      return inlineOf(json['children'], notes);
    default:
      return [unknownInline(json, notes)];
  }
}

function unknownInline(json: unknown, notes: string[]): Inline {
  const type = isObject(json) && typeof json['type'] === 'string' ? json['type'] : 'text';
  notes.push(`A part of the text, “${type}”, is kept as a placeholder.`);
  return { type: `wandb:${type}`.slice(0, 64), wandb: json } as unknown as Inline;
}

/** A run of text; its line breaks are ours. */
function textOf(json: Readonly<Record<string, unknown>>, notes: string[]): Inline[] {
  const fields = new Fields(json);
  fields.usual({ type: 'text' });
  const text = fields.text('text') ?? '';
  const found = new Set(Object.entries(markNames).flatMap(([name, mark]) => (readMark(fields, name) ? [mark] : [])));
  const marks = markOrder.filter((mark) => found.has(mark));
  const left = fields.left();
  if (left.length > 0 && text !== '') notes.push(`Kept without effect in its text: ${left.map(nameOf).join(', ')}.`);
  const more = { ...(marks.length > 0 && { marks }), ...fields.kept() };
  return text
    .split('\n')
    .flatMap((line, i): Inline[] => [
      ...(i > 0 ? [{ type: 'break' as const }] : []),
      ...(line === '' && !('wandb' in more) ? [] : [{ type: 'text' as const, text: line, ...more }]),
    ]);
}

function readMark(fields: Fields, name: string): boolean {
  fields.usual({ [name]: false });
  return fields.flag(name) === true;
}

function nameOf(key: string): string {
  return key.startsWith('inlineComment') ? 'a comment' : key;
}

function mathOf(json: Readonly<Record<string, unknown>>): Inline {
  const fields = new Fields(json).usual({ type: 'latex', children: [{ text: '' }] });
  return { type: 'math', tex: fields.text('content') ?? '', ...fields.kept() };
}

/** A link; one that leads nowhere we go is text, with its address kept. */
function linkOf(json: Readonly<Record<string, unknown>>, notes: string[]): Inline[] {
  const { url } = json;
  const inner = inlineOf(json['children'], notes);
  const isLink = typeof url === 'string' && linkSchema.safeParse(url).success;
  if (!isLink) notes.push(`The link to ${JSON.stringify(url)} is text: it leads to no address that reports have.`);
  const parts: Inline[] = inner.length > 0 ? inner : [{ type: 'text', text: typeof url === 'string' ? url : '' }];
  return parts.map((part): Inline => (isLink ? { ...part, link: url } : (Object.assign({}, part, { wandb: json }) satisfies Inline)));
}

/** Texts that stand side by side and are marked alike are one. */
export function mergedTexts(parts: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.type === 'text' && part.type === 'text' && sameJson({ ...last, text: '' }, { ...part, text: '' }))
      merged[merged.length - 1] = { ...last, text: last.text + part.text };
    else merged.push(part);
  }
  return merged;
}

/** What a text says, without marks. */
export function plainText(parts: readonly Inline[]): string {
  return parts
    .map((part) => (part.type === 'text' ? part.text : part.type === 'math' ? part.tex : part.type === 'break' ? ' ' : ''))
    .join('');
}
