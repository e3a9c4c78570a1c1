import { Move } from 'lucide-react';
import { memo, type KeyboardEvent } from 'react';
import type { RunSet } from '../model/index.js';
import { Panel, type PanelDocument } from '../panels/index.js';
import { useLocale, useTexts } from '../react/index.js';
import { dashboardTexts } from './texts.js';

export interface PanelCellProps {
  panel: PanelDocument;
  runSet: RunSet;
  onPanel: (panel: PanelDocument) => void;
  onDuplicate: (panel: PanelDocument) => void;
  onRemove: (panel: PanelDocument) => void;
  /** Puts it on the clipboard. Not offered where absent. */
  onCopy?: ((panel: PanelDocument) => void) | undefined;
  /** Puts it into a report. Not offered where absent. */
  onAddToReport?: ((panel: PanelDocument) => void) | undefined;
  /** Moves the panel by places in reading order. */
  onMove: (by: number) => void;
  /** Makes the panel wider and higher, by grid columns and rows. */
  onResize: (dw: number, dh: number) => void;
}

const moves: Readonly<Record<string, [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** A panel in its grid cell, with a handle for the keyboard: arrow keys move it, with Shift they resize it. */
export function PanelCell({ panel, onMove, onResize, ...rest }: PanelCellProps) {
  const t = useTexts(dashboardTexts);
  const locale = useLocale();
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = moves[event.key];
    if (!by) return;
    event.preventDefault();
    const [along, down] = [locale.dir === 'rtl' ? -by[0] : by[0], by[1]];
    if (event.shiftKey) onResize(along, down);
    else onMove(along + down);
  };
  return (
    <>
      <CellPanel panel={panel} {...rest} />
      <button
        type="button"
        className="rf-grid-handle"
        aria-label={t('moveOrResize', { title: panel.title ?? panel.id.replace(/^(metric|sweep):/, '') })}
        title={t('moveKeys')}
        onKeyDown={onKeyDown}
      >
        <Move aria-hidden size={13} />
      </button>
    </>
  );
}

/** Drawn again only when its panel or the run set changes, not while others are dragged. */
const CellPanel = memo(
  function CellPanel({
    panel,
    runSet,
    onPanel,
    onDuplicate,
    onRemove,
    onCopy,
    onAddToReport,
  }: Omit<PanelCellProps, 'onMove' | 'onResize'>) {
    const actions = {
      onDuplicate: () => onDuplicate(panel),
      onRemove: () => onRemove(panel),
      onCopy: onCopy && (() => onCopy(panel)),
      onAddToReport: onAddToReport && (() => onAddToReport(panel)),
    };
    return <Panel document={panel} runs={runSet} onChange={onPanel} {...actions} />;
  },
  (a, b) => a.panel === b.panel && a.runSet === b.runSet && !a.onCopy === !b.onCopy && !a.onAddToReport === !b.onAddToReport,
);
