import { BlockReader } from './blockReader.js';
import { parseMarkdown } from './markdown.js';
import type { Complain } from './place.js';

/** The blocks of a text without front matter; what is no part of a report is complained of. */
export function readBlocks(text: string, complain: Complain): BlockReader {
  const root = parseMarkdown(text);
  const definitions = new Map(root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])));
  const reader = new BlockReader(definitions, complain);
  for (const node of root.children) reader.take(node);
  reader.end();
  return reader;
}
