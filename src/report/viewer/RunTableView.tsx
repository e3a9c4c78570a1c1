import { useState } from 'react';
import { RunTable, useRunCount } from '../../dashboard/index.js';
import { listedRuns, type Column, type RunSet } from '../../model/index.js';
import type { RunTableBlock } from '../document/block.js';
import { MissingPart } from './MissingPart.js';
import { useViewer } from './viewerContext.js';

/** Runs of a run set as a table; how its reader sorts it is not saved. */
export function RunTableView({ table: { runSet, columns } }: { table: RunTableBlock }) {
  const { report } = useViewer();
  const set = Object.hasOwn(report.runSets, runSet) ? report.runSets[runSet] : undefined;
  return set ? <SetTable key={JSON.stringify(set)} set={set} columns={columns} /> : <MissingPart what="run set" id={runSet} />;
}

/** Rows shown before the table scrolls by itself. */
const mostRows = 12;
const rowHeight = 28;
/** CSS pixels of heading and footer. */
const around = 70;

/** The runs of a set, as high as they need up to a dozen rows. */
export function SetTable({ set, columns }: { set: RunSet; columns?: readonly Column[] | undefined }) {
  const [runSet, setRunSet] = useState(set);
  const { sort: _sort, ...query } = listedRuns(set);
  const count = useRunCount(query) ?? mostRows;
  return (
    <div className="rf-run-table">
      <RunTable
        project={set.project}
        runSet={runSet}
        onRunSet={setRunSet}
        columns={columns}
        height={around + rowHeight * Math.max(1, Math.min(count, mostRows))}
      />
    </div>
  );
}
