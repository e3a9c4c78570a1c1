import type { Block } from '../document/block.js';
import { placedBlocks } from '../document/blockTree.js';

const prefix = 'asset:';

/** Names of the files stored with a report that its blocks show, each once. */
export function assetNames(blocks: readonly Block[]): string[] {
  const sources = [...placedBlocks(blocks)].flatMap(({ block }) => (block.type === 'image' || block.type === 'video' ? [block.src] : []));
  return [...new Set(sources.filter((src) => src.startsWith(prefix)).map((src) => src.slice(prefix.length)))];
}
