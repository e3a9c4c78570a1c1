import { formatStep } from '../../theme/index.js';
import type { PanelDifference, SnapshotDifference } from '../snapshot/index.js';

/** Which panels show something else than before, and by how much. */
export function SnapshotChanges({ difference: { panels } }: { difference: SnapshotDifference }) {
  const changed = panels.filter(({ change }) => change !== 'same');
  if (changed.length === 0) return <p className="rf-snapshot-changes">What the report shows is the same.</p>;
  return (
    <ul className="rf-snapshot-changes" aria-label="What differs">
      {changed.map((panel) => (
        <li key={panel.id}>
          <strong dir="auto">{panel.title}</strong>: {changeText(panel)}
        </li>
      ))}
      <li className="rf-muted">
        {formatStep(panels.length - changed.length)} of {formatStep(panels.length)} parts show the same.
      </li>
    </ul>
  );
}

function changeText({ change, difference }: PanelDifference): string {
  if (change === 'other' || !difference) return 'it asks something else by now';
  const { before, after, differing, compared, largest } = difference;
  const parts = [
    ...(before === after ? [] : [`${formatStep(before)} → ${formatStep(after)} lines or rows`]),
    ...(differing === 0 ? [] : [`${formatStep(differing)} of ${formatStep(compared)} values differ, by up to ${percent(largest)}`]),
  ];
  return parts.join('; ');
}

function percent(part: number): string {
  return part < 0.0001 ? 'less than 0.01 %' : `${Number((100 * part).toPrecision(2))} %`;
}
