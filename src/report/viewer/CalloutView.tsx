import { CircleAlert, Info, Lightbulb, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useTexts } from '../../react/index.js';
import type { Callout } from '../document/block.js';
import { ProseList } from './ProseView.js';
import { viewerTexts } from './texts.js';

/** How each tone is marked; its name is the text of that name. */
export const calloutLooks: Readonly<Record<Callout['tone'], LucideIcon>> = {
  note: Info,
  tip: Lightbulb,
  important: CircleAlert,
  warning: TriangleAlert,
  caution: OctagonAlert,
};

/** Text in a box that says what it is by word, icon and colour. */
export function CalloutView({ callout }: { callout: Callout }) {
  const t = useTexts(viewerTexts);
  const Icon = calloutLooks[callout.tone];
  return (
    <div className="rf-callout" data-rf-tone={callout.tone} role="note" aria-label={t(callout.tone)}>
      <Icon aria-hidden size={16} />
      <div>
        <ProseList content={callout.content} />
      </div>
    </div>
  );
}
