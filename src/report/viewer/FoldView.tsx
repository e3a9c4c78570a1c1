import { useState } from 'react';
import type { Collapsible } from '../document/block.js';
import { BlockList } from './BlockList.js';

/** Blocks that are folded away until they are asked for: what is folded asks nothing. */
export function FoldView({ fold }: { fold: Collapsible }) {
  const [opened, setOpened] = useState(fold.open === true);
  return (
    <details className="rf-fold" open={fold.open === true} onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}>
      <summary dir="auto">{fold.title}</summary>
      <div className="rf-fold-content">{opened && <BlockList blocks={fold.blocks} />}</div>
    </details>
  );
}
