import { Archive, Check, EqualApproximately, type LucideIcon } from 'lucide-react';
import { useTexts } from '../../react/index.js';
import type { MappingItem, MappingList, MappingOutcome } from '../wandb/index.js';
import { wandbTexts } from './wandbTexts.js';

const icons: Readonly<Record<MappingOutcome, LucideIcon>> = { kept: Archive, approximated: EqualApproximately, mapped: Check };

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
  const t = useTexts(wandbTexts);
  const Icon = icons[outcome];
  if (items.length === 0) return null;
  return (
    <details className="rf-wandb-outcome" data-rf-outcome={outcome} open={outcome !== 'mapped'}>
      <summary>
        <Icon aria-hidden size={15} />
        <strong>{t(outcome, { count: items.length })}</strong>
        <small>{t(`${outcome}About`)}</small>
      </summary>
      <ul aria-label={t(`${outcome}Title`)}>
        {items.map((item) => (
          <Item key={`${item.place} ${item.what}`} item={item} />
        ))}
      </ul>
    </details>
  );
}

function Item({ item: { what, became, place, outcome, sentence } }: { item: MappingItem }) {
  const t = useTexts(wandbTexts);
  return (
    <li>
      <span dir="auto">{t('became', { what, became })}</span>
      {outcome !== 'mapped' && <span className="rf-wandb-sentence">{sentence}</span>}
      <code>{place}</code>
    </li>
  );
}
