import { placedBlocks } from '../document/blockTree.js';
import type { InlineValue } from '../document/inline.js';
import type { ReportDocument } from '../document/report.js';

/** An inline value, and where it stands. */
export interface PlacedValue {
  source: string;
  /** From the report, as in its JSON. */
  path: readonly PropertyKey[];
}

/** All inline values of a report, in reading order. Those within blocks of unknown types are not known. */
export function inlineValues({ blocks }: ReportDocument): PlacedValue[] {
  return [...placedBlocks(blocks)].flatMap(({ block, path }) => [...valuesIn(block, ['blocks', ...path])]);
}

/** Blocks in a block come by themselves. */
const ownBlocks = new Set<PropertyKey>(['blocks', 'columns']);

function* valuesIn(part: unknown, path: readonly PropertyKey[]): Generator<PlacedValue> {
  if (typeof part !== 'object' || part === null) return;
  const { type, source } = part as Partial<InlineValue>;
  if (type === 'value' && typeof source === 'string') {
    yield { source, path };
    return;
  }
  for (const [key, value] of Object.entries(part)) {
    if (!ownBlocks.has(key)) yield* valuesIn(value, [...path, Array.isArray(part) ? Number(key) : key]);
  }
}
