import { useMemo, useState } from 'react';
import { Sentence, useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatAgo } from '../../theme/index.js';
import { blockPlainText } from '../compare/blockPlainText.js';
import { changedPaths } from '../compare/changedPaths.js';
import type { Block } from '../document/block.js';
import type { ReportDocument } from '../document/report.js';
import type { Conflict } from '../edit/mergeReports.js';
import { blockName } from './blockName.js';
import { fieldName, Fields, nameOf } from './DiffView.js';
import { historyTexts } from './historyTexts.js';
import { Modal } from './Modal.js';
import type { PublishConflict } from './publishReport.js';
import { conflictKey, resolveConflicts, type Side } from './resolveConflicts.js';
import { useNow } from './useNow.js';

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
  const t = useTexts(historyTexts);
  const locale = useLocale();
  const now = useNow(given);
  const { base, mine, theirs, merged } = conflict;
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const left = merged.conflicts.filter((each) => !chosen.has(conflictKey(each))).length;
  const resolved = useMemo(
    () => resolveConflicts({ base, mine, theirs: theirs.report }, merged.conflicts, chosen),
    [base, mine, theirs, merged, chosen],
  );
  return (
    <Modal wide title={t('conflict')} open onOpen={(open) => !open && onCancel()}>
      <p className="rf-modal-text">
        <Sentence
          parts={t.parts('conflictText', {
            author: <bdi key="author">{theirs.author}</bdi>,
            version: theirs.version,
            ago: formatAgo(theirs.savedAt, now, locale),
          })}
        />
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
          {left === 0 ? t('allChosen') : t('leftToChoose', { left, count: merged.conflicts.length })}
        </span>
        <button type="button" className="rf-button" onClick={onCancel}>
          {t('keepEditing')}
        </button>
        <button type="button" className="rf-button rf-primary" disabled={left > 0} onClick={() => onResolved(resolved.report)}>
          {t('publishBoth')}
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
  const t = useTexts(historyTexts);
  const title = conflictTitle(conflict, useLocale());
  return (
    <fieldset className="rf-conflict">
      <legend>{title}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} className="rf-conflict-side" data-rf-chosen={chosen === side}>
          <span>
            <input type="radio" checked={chosen === side} onChange={() => onChoose(side)} name={`${title} ${conflictKey(conflict)}`} />
            {side === 'mine' ? t('yours') : t('theirs', { author })}
          </span>
          <span className="rf-conflict-content" dir="auto">
            <SideContent conflict={conflict} side={side} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function conflictTitle(conflict: Conflict, locale: Locale): string {
  const t = textsOf(historyTexts, locale);
  switch (conflict.what) {
    case 'block':
      return blockName((conflict.mine ?? conflict.theirs ?? conflict.base)!, locale);
    case 'place':
      return t('place', { what: blockName(conflict.mine, locale) });
    case 'panel':
    case 'run set':
      return t(conflict.what === 'panel' ? 'panel' : 'runSet', {
        name: nameOf({ key: conflict.key, before: conflict.base, after: conflict.mine ?? conflict.theirs }),
      });
    case 'field':
      return fieldName(conflict.key, locale);
    default:
      return conflict satisfies never;
  }
}

/** What a side made of it: its words, or the settings that it changed. */
function SideContent({ conflict, side }: { conflict: Conflict; side: Side }) {
  const t = useTexts(historyTexts);
  const part = conflict[side];
  if (part === undefined) return t('takenAway');
  if (conflict.what === 'place') return t(side === 'mine' ? 'whereYou' : 'whereThey');
  const text = conflict.what === 'block' ? blockPlainText(part as Block) : undefined;
  if (text !== undefined) return text;
  if (typeof part === 'string') return part;
  // Of what both have made anew, what differs from the other.
  const before = conflict.base ?? conflict[side === 'mine' ? 'theirs' : 'mine'];
  const fields = changedPaths(before, part);
  return fields.length === 0 ? t('asItWas') : <Fields fields={fields} />;
}
