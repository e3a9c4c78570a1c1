import { useEffect, useRef, type KeyboardEvent } from 'react';
import { EmptyState } from '../../charts/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { CurveDetail } from './CurveDetail.js';
import { ImportanceTable } from './ImportanceTable.js';
import type { ImportanceSpec } from './spec.js';
import type { ImportanceState } from './state.js';
import type { ImportanceView } from './view.js';

/** The rows, or the curve of one of them. */
export function ImportanceDrawing(props: PanelViewProps<ImportanceSpec, ImportanceState, ImportanceView>) {
  const { view, state, onState, summary, context, onTable, onFull } = props;
  const box = useRef<HTMLDivElement>(null);
  const opened = view.open;
  useReturnedFocus(box, opened?.id);
  if (view.empty !== undefined) {
    return (
      <EmptyState>
        <p>{view.empty}</p>
      </EmptyState>
    );
  }
  const close = (): void => onState({ ...state, open: undefined });
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 't') onTable();
    else if (event.key === 'f') onFull();
    else if (event.key === 'Escape' && opened) {
      // The panel stays as large as it is.
      event.stopPropagation();
      close();
    } else return;
    event.preventDefault();
  };
  return (
    // A region that scrolls takes keys.
    <div ref={box} className="rf-importance" role="region" aria-label={summary} tabIndex={0} onKeyDown={onKey}>
      {view.warning !== undefined && (
        <p className="rf-importance-warning" role="note">
          {view.warning}
        </p>
      )}
      {opened ? (
        <CurveDetail row={opened} target={view.target} context={context} warned={view.warning !== undefined} onClose={close} />
      ) : (
        <ImportanceTable view={view} onSort={(sort) => onState({ ...state, sort })} onOpen={(id) => onState({ ...state, open: id })} />
      )}
    </div>
  );
}

/** Back from a curve, the focus is where it came from. */
function useReturnedFocus(box: React.RefObject<HTMLDivElement | null>, opened: string | undefined): void {
  const last = useRef(opened);
  useEffect(() => {
    if (last.current === opened) return;
    const { current: id } = last;
    last.current = opened;
    const wanted = opened === undefined ? `[data-parameter="${CSS.escape(id ?? '')}"]` : '.rf-importance-back';
    box.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [box, opened]);
}
