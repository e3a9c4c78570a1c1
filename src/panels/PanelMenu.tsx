import { SlidersHorizontal, X } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { Popup } from '../popups/index.js';
import { useTexts } from '../react/index.js';
import type { Texts } from '../texts/index.js';
import type { PanelMenuEntry } from './panelMenuItems.js';
import { panelTexts } from './texts.js';

/** What can be done with a panel as a whole; what is absent is not offered. */
export interface PanelActions {
  /** Puts a copy beside it. */
  onDuplicate?: (() => void) | undefined;
  /** Puts it on the clipboard. */
  onCopy?: (() => void) | undefined;
  /** Puts it into a report. */
  onAddToReport?: (() => void) | undefined;
  /** Says something of it. */
  onComment?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
}

export interface PanelMenuProps extends PanelActions {
  title: string;
  /** Whether the table is shown in place of the drawing. */
  table: boolean;
  onTable: () => void;
  /** Whether the panel is large. */
  full: boolean;
  onFull: () => void;
  /** The host's own entries. */
  more?: readonly PanelMenuEntry[] | undefined;
  /** Opens what the panel can be saved as; absent before there is anything. */
  onDownload?: (() => void) | undefined;
  /** The settings form. */
  children: ReactNode;
}

/** The button at the end of a panel's header, and what it opens: settings and the switch to the table. */
export function PanelMenu({ title, full, onFull, children, ...actions }: PanelMenuProps) {
  const t = useTexts(panelTexts);
  const [open, setOpen] = useState(false);
  const end = useRef<HTMLSpanElement>(null);
  const trigger = (
    <button type="button" className="rf-icon-button" aria-label={t('settingsOf', { title })}>
      <SlidersHorizontal size={14} aria-hidden="true" />
    </button>
  );
  return (
    <>
      <Popup
        trigger={trigger}
        label={t('settingsOf', { title })}
        open={open}
        onOpen={setOpen}
        align="end"
        gap={4}
        layer="rf-panel-popover-layer"
        className="rf-panel-popover"
        container={full ? end : undefined}
      >
        {children}
        <div className="rf-panel-actions">
          {actionsOf({ ...actions, full, onFull }, t).map(
            ([label, act]) =>
              act && (
                <button
                  key={label}
                  type="button"
                  className="rf-button"
                  onClick={() => {
                    act();
                    setOpen(false);
                  }}
                >
                  {label}
                </button>
              ),
          )}
        </div>
      </Popup>
      {full && (
        <>
          <button type="button" className="rf-icon-button" aria-label={t('leaveFullOf', { title })} onClick={onFull}>
            <X size={15} aria-hidden="true" />
          </button>
          {/* What fills the view is above everything else on the page, and so must be what it opens. */}
          <span ref={end} />
        </>
      )}
    </>
  );
}

type Action = readonly [label: string, act: (() => void) | undefined];

/** What there is, in order; what has no act is not offered. What asks something further leaves the full view first, which would hide it. */
function actionsOf(props: Omit<PanelMenuProps, 'title' | 'children'>, t: Texts<typeof panelTexts.english>): readonly Action[] {
  const { table, full, onFull, more = [] } = props;
  const asking = (act: (() => void) | undefined) =>
    act &&
    ((): void => {
      if (full) onFull();
      act();
    });
  return [
    [t(table ? 'asChart' : 'asTable'), props.onTable],
    [t(full ? 'leaveFull' : 'full'), onFull],
    [t('download'), asking(props.onDownload)],
    [t('duplicate'), props.onDuplicate],
    [t('copy'), props.onCopy],
    [t('addToReport'), asking(props.onAddToReport)],
    [t('comment'), asking(props.onComment)],
    ...more.map(({ label, pick }): Action => [label, asking(pick)]),
    [t('remove'), props.onRemove],
  ];
}
