import type { RootContent } from 'mdast';
import { readReport } from '../../document/readReport.js';
import { emptyReport } from '../../document/report.js';
import { BlockReader } from '../../text/blockReader.js';
import { parseMarkdown } from '../../text/markdown.js';
import { parseReport } from '../../text/parseReport.js';
import type { ComingParts } from '../../edit/renamedParts.js';

/** Signs of Markdown: whole lines, and marks within lines. */
const signs =
  /^(?:#{1,6} \S|[-*+] \S|\d{1,9}[.)] \S|> ?\S|```|~~~|\$\$|\|.*\|\s*$|<details>|<!-- #)|\*\*\S[^*]*\*\*|`[^`\n]+`|\[[^\]\n]+\]\(\S+\)|\{\{[^{}\n]+\}\}|(?<![\w$])\$[^\s$][^$\n]*\$(?![\w$])/m;

/** The blocks that a text means, where it looks like Markdown; undefined where it is a text. What a report cannot have stays as the text it was. */
export function readMarkdown(text: string): ComingParts | undefined {
  const plain = text.replaceAll(/\r\n?/g, '\n');
  if (/^---\n(?:.*\n)*?kind: report\n/.test(plain)) return attempt(() => parseReport(plain));
  if (!signs.test(plain)) return undefined;
  return attempt(() => readBlocksOf(plain));
}

function attempt(read: () => ComingParts): ComingParts | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function readBlocksOf(text: string): ComingParts {
  const root = parseMarkdown(text);
  const definitions = new Map(root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])));
  const read = (nodes: readonly RootContent[]): BlockReader | undefined => {
    let wrong = 0;
    const reader = new BlockReader(definitions, () => void wrong++);
    for (const node of nodes) reader.take(node);
    reader.end();
    return wrong === 0 ? reader : undefined;
  };
  const whole = read(root.children);
  // Where something is no part of a report the rest still is.
  const readers: Read[] = whole ? [whole] : root.children.map((node) => read([node]) ?? asText(node, text));
  const unnamed = readers.flatMap(({ unnamed: some }) => some);
  for (const [i, block] of unnamed.entries()) block.id = `copied-${i}`;
  const panels = Object.assign({}, ...readers.map((reader) => reader.panels)) as object;
  return readReport({ ...emptyReport(''), blocks: readers.flatMap(({ blocks }) => blocks), panels });
}

type Read = Pick<BlockReader, 'blocks' | 'panels' | 'unnamed'>;

/** What a report cannot have, as the text that it was. */
function asText(node: RootContent, text: string): Read {
  const { start, end } = node.position ?? {};
  const said = text.slice(start?.offset ?? 0, end?.offset ?? 0);
  const parts = said
    .split('\n')
    .flatMap((line, i): unknown[] => [...(i > 0 ? [{ type: 'break' }] : []), ...(line === '' ? [] : [{ type: 'text', text: line }])]);
  const block = { type: 'paragraph', text: parts };
  return { blocks: [block], panels: {}, unnamed: [block] };
}
