import type { Heading } from '../document/block.js';
import { InlineText } from './InlineText.js';

/** A heading: the report's title is the first, so that level 1 is the second of the page. */
export function HeadingView({ heading }: { heading: Heading }) {
  const Tag = (['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const)[heading.level - 1] ?? 'h6';
  return (
    <Tag className="rf-heading" data-rf-level={heading.level} dir="auto">
      <InlineText text={heading.text} />
    </Tag>
  );
}
