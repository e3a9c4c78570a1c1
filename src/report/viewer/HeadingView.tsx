import type { Block, Heading } from '../document/block.js';
import { InlineText } from './InlineText.js';
import { useViewer } from './viewerContext.js';

const tags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** A heading, as large as its level says; in the outline of the page it is as deep as it stands. */
export function HeadingView({ heading }: { heading: Heading & Pick<Block, 'id'> }) {
  const { ranks } = useViewer();
  const Tag = tags[(ranks.get(heading.id) ?? 2) - 2] ?? 'h6';
  return (
    <Tag className="rf-heading" data-rf-level={heading.level} dir="auto">
      <InlineText text={heading.text} />
    </Tag>
  );
}
