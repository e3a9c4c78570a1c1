import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { Catalog } from '../model/index.js';
import type { DefinedPanel, PanelDocument } from '../panels/index.js';
import type { AddPanelProps } from './AddPanel.js';
import type { DashboardView } from '../query/index.js';
import { freePanelId, ownSection } from './defaultPanels.js';
import { panelSize } from './gridLayout.js';
import type { ChangeView } from './useDashboardView.js';

/** What the button "Add panel" needs: a new panel is put at the end of a section of its own, which is opened and brought into view. */
export function useAddPanel(
  catalog: Catalog | undefined,
  { panels, removed = [] }: DashboardView,
  onView: ChangeView,
  frame: RefObject<HTMLElement | null>,
): Omit<AddPanelProps, 'kinds'> {
  const [added, setAdded] = useState<string>();
  useEffect(() => {
    const panel = added === undefined ? null : frame.current?.querySelector(`[data-rf-panel="${CSS.escape(added)}"]`);
    panel?.scrollIntoView({ block: 'nearest' });
  }, [added, frame]);
  const add = useCallback(
    (kind: DefinedPanel) => {
      if (!catalog) return;
      const id = freePanelId(panels);
      const below = panels.filter(({ section }) => section === ownSection).reduce((y, { layout }) => Math.max(y, layout.y + layout.h), 0);
      const layout = { x: 0, y: below, ...panelSize };
      const panel: PanelDocument = { id, ...kind.create(catalog), section: ownSection, layout };
      onView((old) => ({ panels: [...old.panels, panel], open: { ...old.open, [ownSection]: true } }));
      setAdded(id);
      // What it starts with is settled as soon as the kind can say it, and does not change with the project. Where the code cannot be had the panel says so.
      const settle = ({ create }: DefinedPanel): void =>
        onView((old) => ({
          panels: old.panels.map((each) => (each.id === id && each.spec === undefined ? { ...each, ...create(catalog) } : each)),
        }));
      if (panel.spec === undefined) kind.whole?.().then(settle, () => undefined);
    },
    [catalog, panels, onView],
  );
  const onRestore = useCallback(() => onView(() => ({ removed: [] })), [onView]);
  return { onAdd: catalog && add, removed: removed.length, onRestore };
}
