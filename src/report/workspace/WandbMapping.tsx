import { Archive, Check, EqualApproximately, type LucideIcon } from 'lucide-react';
import type { MappingItem, MappingList, MappingOutcome } from '../wandb/index.js';

interface Words {
  title: string;
  about: string;
  icon: LucideIcon;
}

const words: Readonly<Record<MappingOutcome, Words>> = {
  kept: { title: 'Kept', about: 'Shown as placeholders, with their JSON.', icon: Archive },
  approximated: { title: 'Approximated', about: 'Shown, but not in all as they were.', icon: EqualApproximately },
  mapped: { title: 'Mapped', about: 'Shown as they were.', icon: Check },
};

const outcomes: readonly MappingOutcome[] = ['kept', 'approximated', 'mapped'];

/** What became of the parts of a W&B spec: first what needs to be looked at. */
export function WandbMapping({ mapping }: { mapping: MappingList }) {
  return (
    <div className="rf-wandb-mapping">
      {outcomes.map((outcome) => (
        <Outcome key={outcome} outcome={outcome} items={mapping.filter((item) => item.outcome === outcome)} />
      ))}
    </div>
  );
}

function Outcome({ outcome, items }: { outcome: MappingOutcome; items: MappingList }) {
  const { title, about, icon: Icon } = words[outcome];
  if (items.length === 0) return null;
  return (
    <details className="rf-wandb-outcome" data-rf-outcome={outcome} open={outcome !== 'mapped'}>
      <summary>
        <Icon aria-hidden size={15} />
        <strong>
          {items.length} {title.toLowerCase()}
        </strong>
        <small>{about}</small>
      </summary>
      <ul aria-label={title}>
        {items.map((item) => (
          <Item key={`${item.place} ${item.what}`} item={item} />
        ))}
      </ul>
    </details>
  );
}

function Item({ item: { what, became, place, outcome, sentence } }: { item: MappingItem }) {
  return (
    <li>
      <span dir="auto">
        {what} → {became}
      </span>
      {outcome !== 'mapped' && <span className="rf-wandb-sentence">{sentence}</span>}
      <code>{place}</code>
    </li>
  );
}
