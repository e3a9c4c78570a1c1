import type { RecordedAnswer, Snapshot } from '../../engine/index.js';
import { canonicalJson } from '../../model/index.js';
import { diffReports, type ReportDiff } from '../compare/diffReports.js';
import { readReport } from '../document/readReport.js';
import { compareFrames, isSame, type FrameDifference } from './compareFrames.js';

/** How what a panel shows differs between two snapshots. */
export interface PanelDifference {
  /** Of the panel; empty for what text and tables show. */
  id: string;
  /** Its title, or its kind where it has none. */
  title: string;
  /** `other`: it asks something else, or was asked in one of them only. */
  change: 'same' | 'changed' | 'other';
  /** Of the answer that differs most; absent where none was compared. */
  difference?: FrameDifference | undefined;
}

export interface SnapshotDifference {
  document: ReportDiff;
  /** In the order of the later report's panels; text and tables last. */
  panels: PanelDifference[];
}

/** What differs between two snapshots: of the document, and of the answers that each panel shows. */
export function compareSnapshots(before: Snapshot, after: Snapshot): SnapshotDifference {
  const report = readReport(after.document);
  const ids = [...Object.keys(report.panels), ''];
  const panels = ids.map((id) => {
    const panel = report.panels[id];
    return { id, title: id === '' ? 'Text and tables' : (panel?.title ?? panel?.kind ?? id), ...differenceOf(id, before, after) };
  });
  return { document: diffReports(readReport(before.document), report), panels };
}

function differenceOf(id: string, before: Snapshot, after: Snapshot): Pick<PanelDifference, 'change' | 'difference'> {
  const [old, now] = [answersOf(id, before), answersOf(id, after)];
  const differences = [...now].flatMap(([key, { frame }]) => {
    const other = old.get(key);
    return other ? [compareFrames(other.frame, frame)] : [];
  });
  const changed = differences.filter((one) => !isSame(one)).toSorted((a, b) => b.largest - a.largest);
  if (changed[0]) return { change: 'changed', difference: changed[0] };
  if (differences.length < Math.max(old.size, now.size)) return { change: 'other' };
  return { change: 'same', difference: differences[0] };
}

function answersOf(id: string, { answers }: Snapshot): Map<string, RecordedAnswer> {
  const own = answers.filter(({ of }) => of.includes(id));
  return new Map(own.map((answer) => [`${answer.key} ${canonicalJson(answer.viewport)}`, answer]));
}
