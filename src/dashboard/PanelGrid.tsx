import { useCallback, useMemo, useRef, useState } from 'react';
import { GridLayout, type EventCallback } from 'react-grid-layout';
import type { RunSet } from '../model/index.js';
import type { PanelDocument } from '../panels/index.js';
import { useElementSize, useLocale, useTexts } from '../react/index.js';
import {
  gridColumns,
  gridGap,
  gridMode,
  type GridMode,
  layoutItems,
  mirrored,
  movePanel,
  resizePanel,
  rowHeight,
  withLayout,
} from './gridLayout.js';
import { layDragStyle } from './layDragStyle.js';
import { PanelCell } from './PanelCell.js';
import { dashboardTexts } from './texts.js';

export interface PanelGridProps {
  panels: readonly PanelDocument[];
  runSet: RunSet;
  /** Called with the panels that changed. */
  onPanels: (changed: PanelDocument[]) => void;
  onDuplicate: (panel: PanelDocument) => void;
  onRemove: (panel: PanelDocument) => void;
  /** Puts a panel on the clipboard. Not offered where absent. */
  onCopy?: ((panel: PanelDocument) => void) | undefined;
  /** Puts a panel into a report. Not offered where absent. */
  onAddToReport?: ((panel: PanelDocument) => void) | undefined;
  /** How panels stand at a width in CSS pixels. Default: as in a dashboard. */
  modeAt?: ((width: number) => GridMode) | undefined;
}

/** Panels drawn before one asks for more. */
const pageOfPanels = 30;

const grid = { cols: gridColumns, rowHeight, margin: [gridGap, gridGap] as [number, number], containerPadding: [0, 0] as [number, number] };
const drag = { handle: '.rf-panel-header', cancel: 'button, input, select, a, label', threshold: 4 };

/** A section's panels in a grid: dragged by their header, resized by their corner; in narrow places they flow in the same order. */
export function PanelGrid({ panels, runSet, onPanels, modeAt = gridMode, ...actions }: PanelGridProps) {
  const t = useTexts(dashboardTexts);
  const frame = useRef<HTMLDivElement>(null);
  const size = useElementSize(frame);
  const [count, setCount] = useState(pageOfPanels);
  const shown = useMemo(() => panels.slice(0, count), [panels, count]);
  const mode = modeAt(size?.width ?? 0);
  // The grid itself counts from the left.
  const isRightToLeft = useLocale().dir === 'rtl';
  const placed = useMemo(() => layoutItems(shown, mode), [shown, mode]);
  const layout = useMemo(() => (isRightToLeft ? mirrored(placed) : placed), [placed, isRightToLeft]);
  const arrange = useCallback(
    (next: PanelDocument[]) => {
      const changed = next.filter((panel, i) => panel !== shown[i]);
      if (changed.length > 0) onPanels(changed);
    },
    [shown, onPanels],
  );
  const settle: EventCallback = (moved) => arrange(withLayout(shown, isRightToLeft ? mirrored(moved) : moved));
  const movable = mode === 'wide';
  const rest = panels.length - shown.length;
  return (
    <div ref={frame} className="rf-grid" onPointerDownCapture={layDragStyle}>
      {size && (
        <GridLayout
          width={size.width}
          layout={layout}
          gridConfig={grid}
          dragConfig={{ ...drag, enabled: movable }}
          resizeConfig={{ enabled: movable, handles: [isRightToLeft ? 'sw' : 'se'] }}
          onDragStop={settle}
          onResizeStop={settle}
        >
          {shown.map((panel) => (
            <div key={panel.id} className="rf-grid-cell" data-rf-panel={panel.id}>
              <PanelCell
                panel={panel}
                runSet={runSet}
                onPanel={(changed) => onPanels([changed])}
                {...actions}
                onMove={(by) => arrange(movePanel(shown, panel.id, by))}
                onResize={(dw, dh) => arrange(resizePanel(shown, panel.id, dw, dh))}
              />
            </div>
          ))}
        </GridLayout>
      )}
      {rest > 0 && (
        <button type="button" className="rf-button rf-grid-more" onClick={() => setCount(count + pageOfPanels)}>
          {t('morePanels', { more: Math.min(rest, pageOfPanels), count: panels.length })}
        </button>
      )}
    </div>
  );
}
