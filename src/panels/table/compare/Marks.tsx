import { Equal, EqualNot, Minus, Plus } from 'lucide-react';
import type { ComparedStatus } from '../../../model/index.js';

const icons = { equal: Equal, changed: EqualNot, a: Minus, b: Plus } as const satisfies Record<ComparedStatus, unknown>;

/** The sign of a status: =, ≠, − for what B has no more, + for what only B has. */
export function StatusMark({ status }: { status: ComparedStatus }) {
  const Icon = icons[status];
  return <Icon aria-hidden size={12} className={`rf-compare-mark rf-compare-${status}`} />;
}
