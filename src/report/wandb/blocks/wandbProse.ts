import type { List, ListItem, Prose } from '../../document/prose.js';
import { Fields, isObject, type JsonObject } from '../fields.js';
import { readInline } from './wandbInline.js';

/** The entries of a list with the lists in them. */
export function readList(json: JsonObject, notes: string[]): List {
  const fields = new Fields(json);
  fields.usual({ type: 'list' });
  const children = fields.list('children') ?? [];
  const ordered = fields.flag('ordered') ?? children.some((child) => isObject(child) && child['ordered'] === true);
  const items = children.map((child) => itemOf(child, notes));
  return { type: 'list', style: ordered ? 'ordered' : 'bullet', items, ...fields.kept() };
}

function itemOf(json: unknown, notes: string[]): ListItem {
  const fields = new Fields(json);
  fields.usual({ type: 'list-item' });
  fields.flag('ordered');
  const checked = fields.flag('checked');
  const content = isObject(json) ? readProse(fields.list('children') ?? [], notes) : readProse([json], notes);
  return { ...(checked !== undefined && { checked }), content, ...fields.kept() };
}

/** What lists, quotes and callouts hold: runs of text become a paragraph, lists and lines stand for themselves. */
export function readProse(children: readonly unknown[], notes: string[]): Prose[] {
  const prose: Prose[] = [];
  let line: unknown[] = [];
  const endLine = (): void => {
    if (line.length > 0) prose.push({ type: 'paragraph', text: readInline(line, notes) });
    line = [];
  };
  for (const child of children) {
    const own = proseOf(child, notes);
    if (own) {
      endLine();
      prose.push(own);
    } else line.push(child);
  }
  endLine();
  return prose;
}

const lines = new Set(['paragraph', 'default', 'callout-line', 'block-quote-line', 'list-item-child']);

function proseOf(json: unknown, notes: string[]): Prose | undefined {
  if (!isObject(json) || typeof json['type'] !== 'string') return undefined;
  if (json['type'] === 'list') return readList(json, notes);
  if (json['type'] === 'code-block') return readCode(new Fields(json));
  if (!lines.has(json['type'])) return undefined;
  return { type: 'paragraph', text: readInline(json['children'], notes) };
}

/** The lines of a code block. */
export function readCode(fields: Fields): Prose {
  fields.usual({ type: 'code-block' });
  const language = fields.words('language');
  const children = fields.list('children') ?? [];
  const text = children.map(codeLine);
  if (text.includes(undefined)) fields.giveBack('children');
  return {
    type: 'code',
    ...(language !== undefined && { language }),
    text: text.flatMap((line) => line ?? []).join('\n'),
    ...fields.kept(),
  };
}

function codeLine(json: unknown): string | undefined {
  if (!isObject(json)) return undefined;
  if (typeof json['text'] === 'string') return json['text'];
  const { children } = json;
  if (!Array.isArray(children)) return undefined;
  const texts = children.map(codeLine);
  return texts.includes(undefined) ? undefined : texts.join('');
}
