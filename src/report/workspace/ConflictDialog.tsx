import { useMemo, useState } from 'react';
import { formatAgo } from '../../theme/index.js';
import { blockPlainText } from '../compare/blockPlainText.js';
import type { Block } from '../document/block.js';
import type { ReportDocument } from '../document/report.js';
import type { Conflict } from '../edit/mergeReports.js';
import { changedPaths } from '../compare/changedPaths.js';
import { blockName, Fields, nameOf } from './DiffView.js';
import { settingLabel } from './settingLabel.js';
import { Modal } from './Modal.js';
import type { PublishConflict } from './publishReport.js';
import { useNow } from './useNow.js';
import { conflictKey, resolveConflicts, type Side } from './resolveConflicts.js';

export interface ConflictDialogProps {
  conflict: PublishConflict;
  onCancel: () => void;
  /** Called with both versions as one. */
  onResolved: (report: ReportDocument) => void;
  /** Ms since 1970, for what is said of times. Default: now. */
  now?: number | undefined;
}

/** What two people changed in different ways, side by side: whose version is kept is chosen one by one. Everything else has been merged. */
export function ConflictDialog({ conflict, onCancel, onResolved, now: given }: ConflictDialogProps) {
  const now = useNow(given);
  const { base, mine, theirs, merged } = conflict;
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const left = merged.conflicts.filter((each) => !chosen.has(conflictKey(each))).length;
  const resolved = useMemo(
    () => resolveConflicts({ base, mine, theirs: theirs.report }, merged.conflicts, chosen),
    [base, mine, theirs, merged, chosen],
  );
  return (
    <Modal wide title="Somebody else has published meanwhile" open onOpen={(open) => !open && onCancel()}>
      <p className="rf-modal-text">
        <bdi>{theirs.author}</bdi> published version {theirs.version} {formatAgo(theirs.savedAt, now)}. All that does not contradict has
        been merged. Choose for each of these which version is kept.
      </p>
      <ol className="rf-conflicts">
        {merged.conflicts.map((each) => (
          <li key={conflictKey(each)}>
            <ConflictChoice
              conflict={each}
              author={theirs.author}
              chosen={chosen.get(conflictKey(each))}
              onChoose={(side) => setChosen(new Map([...chosen, [conflictKey(each), side]]))}
            />
          </li>
        ))}
      </ol>
      <div className="rf-modal-actions">
        <span className="rf-modal-count" role="status">
          {left === 0 ? 'All chosen' : `${left} of ${merged.conflicts.length} to choose`}
        </span>
        <button type="button" className="rf-button" onClick={onCancel}>
          Keep editing
        </button>
        <button type="button" className="rf-button rf-primary" disabled={left > 0} onClick={() => onResolved(resolved.report)}>
          Publish both as one
        </button>
      </div>
    </Modal>
  );
}

interface ConflictChoiceProps {
  conflict: Conflict;
  author: string;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
}

function ConflictChoice({ conflict, author, chosen, onChoose }: ConflictChoiceProps) {
  const title = conflictTitle(conflict);
  return (
    <fieldset className="rf-conflict">
      <legend>{title}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} className="rf-conflict-side" data-rf-chosen={chosen === side}>
          <span>
            <input type="radio" checked={chosen === side} onChange={() => onChoose(side)} name={`${title} ${conflictKey(conflict)}`} />
            {side === 'mine' ? 'Yours' : `Of ${author}`}
          </span>
          <span className="rf-conflict-content" dir="auto">
            <SideContent conflict={conflict} side={side} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function conflictTitle(conflict: Conflict): string {
  switch (conflict.what) {
    case 'block':
      return blockName((conflict.mine ?? conflict.theirs ?? conflict.base)!);
    case 'place':
      return `Place of: ${blockName(conflict.mine)}`;
    case 'panel':
    case 'run set':
      return `${conflict.what === 'panel' ? 'Panel' : 'Run set'} ${nameOf({ key: conflict.key, before: conflict.base, after: conflict.mine ?? conflict.theirs })}`;
    case 'field':
      return settingLabel(conflict.key);
    default:
      return conflict satisfies never;
  }
}

/** What a side made of it: its words, or the settings that it changed. */
function SideContent({ conflict, side }: { conflict: Conflict; side: Side }) {
  const part = conflict[side];
  if (part === undefined) return 'Taken away';
  if (conflict.what === 'place') return side === 'mine' ? 'Where you moved it' : 'Where they moved it';
  const text = conflict.what === 'block' ? blockPlainText(part as Block) : undefined;
  if (text !== undefined) return text;
  if (typeof part === 'string') return part;
  // Of what both have made anew, what differs from the other.
  const before = conflict.base ?? conflict[side === 'mine' ? 'theirs' : 'mine'];
  const fields = changedPaths(before, part);
  return fields.length === 0 ? 'As it was' : <Fields fields={fields} />;
}
