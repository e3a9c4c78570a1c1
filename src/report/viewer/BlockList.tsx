import { PartBoundary } from './PartBoundary.js';
import type { Block } from '../document/block.js';
import { BlockView } from './BlockView.js';

/** Blocks below one another, each by itself: what fails stays in its place. */
export function BlockList({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block) => (
    <div key={block.id} className="rf-block" data-rf-block={block.id} data-rf-type={block.type} tabIndex={-1}>
      <PartBoundary subject={block}>
        <BlockView block={block} />
      </PartBoundary>
    </div>
  ));
}
