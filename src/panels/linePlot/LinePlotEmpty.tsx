import { Fragment } from 'react';
import { EmptyState } from '../../charts/index.js';
import { formatStep } from '../../theme/index.js';
import type { EmptyReason, KeyCount } from './emptyReason.js';

/** Why a line plot is empty, and what the project has instead. */
export function LinePlotEmpty({ reason }: { reason: EmptyReason }) {
  switch (reason.because) {
    case 'no-metric':
      return (
        <EmptyState>
          <p>No metric is chosen yet.</p>
        </EmptyState>
      );
    case 'no-runs':
      return (
        <EmptyState>
          <p>{reason.hidden > 0 ? 'Every run of this set is hidden.' : 'This set has no run.'}</p>
        </EmptyState>
      );
    case 'not-logged':
      return (
        <EmptyState>
          <p>
            No run in this set logs <Keys keys={reason.metrics} />.
          </p>
          {reason.others.map((other) => (
            <p key={other.key} className="rf-muted">
              <OtherKey other={other} of={reason.of} same={reason.metrics.includes(other.key)} />
            </p>
          ))}
        </EmptyState>
      );
    default:
      return reason satisfies never;
  }
}

function OtherKey({ other: { key, runs }, of, same }: { other: KeyCount; of: number; same: boolean }) {
  return (
    <>
      {formatStep(runs)} of {formatStep(of)} runs {runs === 1 ? 'logs' : 'log'} {same ? 'it' : <code>{key}</code>}.
    </>
  );
}

function Keys({ keys }: { keys: readonly string[] }) {
  return keys.map((key, i) => (
    <Fragment key={key}>
      {i > 0 && ' or '}
      <code>{key}</code>
    </Fragment>
  ));
}
