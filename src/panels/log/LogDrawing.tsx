import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '../../charts/index.js';
import { useHighlight } from '../../react/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { LogBar } from './LogBar.js';
import { LogFigure } from './LogFigure.js';
import { selectedText } from './plan.js';
import type { LogSpec, LogState } from './spec.js';
import { useLogCursor } from './useLogCursor.js';
import { useWholeLog } from './useWholeLog.js';
import type { LogView } from './view.js';

type Props = PanelViewProps<LogSpec, LogState, LogView>;

/** Milliseconds that the pointer must rest on a run before its output is shown. */
const rest = 300;

/** The drawing of a log panel. */
export function LogDrawing(props: Props) {
  const { view, state, onState, context } = props;
  const field = useRef<HTMLInputElement>(null);
  const reveal = useRef<(place: number) => void>(null);
  const [follow, setFollow] = useState(false);
  const wrapping = useWrap(props);
  const cursor = useLogCursor(view, reveal);
  const whole = useWholeLog(props);
  usePointed(props);
  return (
    <div className="rf-log">
      <LogBar
        view={view}
        state={state}
        onState={onState}
        context={context}
        field={field}
        onPick={(run) => onState({ ...state, pick: { run, selected: selectedText(context) }, block: 0 })}
        {...wrapping}
        follow={follow}
        onFollow={() => setFollow(!follow)}
        current={cursor.current}
        onMatch={cursor.onMatch}
        onLine={cursor.goToLine}
        onCopy={whole.copy}
        onSave={whole.save}
        said={whole.said}
      />
      {view.empty !== undefined && (
        <EmptyState>
          <p>{view.empty}</p>
        </EmptyState>
      )}
      <LogFigure
        {...props}
        {...wrapping}
        field={field}
        reveal={reveal}
        cursor={cursor}
        follow={follow}
        onFollow={setFollow}
        onCopyLine={whole.copyText}
      />
    </div>
  );
}

/** Whether long lines go on below: as the author chose, or the reader where that cannot be changed. On paper, where nothing scrolls, they do. */
function useWrap({ spec, onSpec, context }: Props): { wrap: boolean; onWrap: () => void } {
  const [wrapped, setWrapped] = useState<boolean>();
  const chosen = onSpec ? spec.wrap : (wrapped ?? spec.wrap);
  const wrap = chosen || context.paper !== undefined;
  return { wrap, onWrap: () => (onSpec ? onSpec({ ...spec, wrap: !spec.wrap }) : setWrapped(!wrap)) };
}

/** Shows the run that the pointer rests on, where the author wants that. */
function usePointed({ spec, state, onState }: Props): void {
  const [highlight] = useHighlight();
  useEffect(() => {
    if (!spec.followsPointer || highlight === undefined || highlight === state.pointed) return undefined;
    const timer = setTimeout(() => onState({ ...state, pointed: highlight, pick: undefined, block: 0 }), rest);
    return () => clearTimeout(timer);
  }, [spec.followsPointer, highlight, state, onState]);
}
