import type { Block, PageColumn } from '../document/block.js';

/** What a line of HTML means in a report's text. */
export type Marker =
  | { mark: 'id'; id: string }
  /** Keeps two lists apart. */
  | { mark: 'nothing' }
  | { mark: 'open'; block: { type: 'collapsible'; title: string; open?: true } | { type: 'columns' } }
  | { mark: 'column'; width?: number }
  | { mark: 'close'; type: 'collapsible' | 'columns' };

export const separator = '<!-- -->';

/** The id of the block below it. */
export function idComment(id: string): string {
  return `<!-- #${id} -->`;
}

/** The lines before and after the blocks in a block. */
export function fences(block: Block): { open: string; close: string } {
  if (block.type === 'columns') return { open: '<!-- columns -->', close: '<!-- /columns -->' };
  const [title, open] = block.type === 'collapsible' ? [block.title, block.open] : ['', false];
  return { open: `<details${open ? ' open' : ''}>\n<summary>${escaped(title)}</summary>`, close: '</details>' };
}

/** The line before the blocks of a column. */
export function columnComment({ width }: PageColumn): string {
  return width === undefined ? '<!-- column -->' : `<!-- column width=${width} -->`;
}

/** Reads a line of HTML; undefined where it means nothing in a report. */
export function readMarker(html: string): Marker | undefined {
  const text = html.trim();
  const [, id] = /^<!-- #([A-Za-z0-9_-]{1,64}) -->$/.exec(text) ?? [];
  if (id !== undefined) return { mark: 'id', id };
  const [, open, title] = /^<details( open)?>\s*<summary>([^\n]*)<\/summary>$/.exec(text) ?? [];
  if (title !== undefined)
    return { mark: 'open', block: { type: 'collapsible', title: unescaped(title), ...(open ? { open: true } : {}) } };
  const [column, width] = /^<!-- column(?: width=([\d.eE+-]+))? -->$/.exec(text) ?? [];
  if (column !== undefined) return width === undefined ? { mark: 'column' } : { mark: 'column', width: Number(width) };
  return plainMarkers[text];
}

const plainMarkers: Readonly<Record<string, Marker>> = {
  [separator]: { mark: 'nothing' },
  '<!-- columns -->': { mark: 'open', block: { type: 'columns' } },
  '<!-- /columns -->': { mark: 'close', type: 'columns' },
  '</details>': { mark: 'close', type: 'collapsible' },
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
