import { Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import { TableTwin } from '../../charts/index.js';
import { matrixName, type MatrixSet, type OneMatrix } from './matrixSet.js';
import { classTable, overallFigures, runsTable, tabbedText, type MetricsTable } from './metricsTable.js';

export interface MetricsViewProps {
  set: MatrixSet;
  /** Those whose figures are shown: of one, each class; of several, a line each. */
  matrices: readonly OneMatrix[];
  onLeave: () => void;
}

/** Figures of one matrix, per class and in all, or of several side by side; to be copied. */
export function MetricsView({ set, matrices, onLeave }: MetricsViewProps) {
  const [only] = matrices;
  const single = matrices.length === 1 ? only : undefined;
  const table = useMemo(() => (single ? classTable(set, single) : runsTable({ ...set, matrices })), [set, single, matrices]);
  const overall = single ? overallFigures(single) : [];
  return (
    <div className="rf-confusion-metrics">
      <div className="rf-confusion-overall">
        <dl>
          {overall.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <CopyButton table={table} overall={overall} />
      </div>
      <TableTwin {...table} caption={captionOf(table, single)} onLeave={onLeave} />
    </div>
  );
}

function captionOf({ notes }: MetricsTable, single: OneMatrix | undefined): string {
  const what = single
    ? `Precision, recall and F1 of ${single.facts.run < 0 ? 'all rows' : matrixName(single.facts)}, as scikit-learn defines them.`
    : 'Figures of each run.';
  return [what, ...notes].join(' ');
}

function CopyButton({ table, overall }: { table: MetricsTable; overall: readonly (readonly [string, string])[] }) {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const head = overall.map(([name, text]) => `${name}\t${text}\n`).join('');
    try {
      await navigator.clipboard.writeText(`${head}${head === '' ? '' : '\n'}${tabbedText(table)}`);
      setSaid('Copied');
    } catch {
      setSaid('The browser did not allow to copy');
    }
  };
  return (
    <span className="rf-confusion-copy">
      <span role="status">{said}</span>
      <button type="button" className="rf-button" onClick={() => void copy()}>
        <Copy size={13} aria-hidden /> Copy
      </button>
    </span>
  );
}
