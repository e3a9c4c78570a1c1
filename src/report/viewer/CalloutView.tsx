import { CircleAlert, Info, Lightbulb, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Callout } from '../document/block.js';
import { ProseList } from './ProseView.js';

/** How each tone is called and marked. */
export const calloutLooks: Readonly<Record<Callout['tone'], { name: string; Icon: LucideIcon }>> = {
  note: { name: 'Note', Icon: Info },
  tip: { name: 'Tip', Icon: Lightbulb },
  important: { name: 'Important', Icon: CircleAlert },
  warning: { name: 'Warning', Icon: TriangleAlert },
  caution: { name: 'Caution', Icon: OctagonAlert },
};

/** Text in a box that says what it is by word, icon and colour. */
export function CalloutView({ callout }: { callout: Callout }) {
  const { name, Icon } = calloutLooks[callout.tone];
  return (
    <div className="rf-callout" data-rf-tone={callout.tone} role="note" aria-label={name}>
      <Icon aria-hidden size={16} />
      <div>
        <ProseList content={callout.content} />
      </div>
    </div>
  );
}
