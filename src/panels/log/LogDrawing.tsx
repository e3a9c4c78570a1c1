import { useCallback, useEffect, useRef, useState } from 'react';
import { ChartFigure, EmptyState } from '../../charts/index.js';
import { useElementSize, useHighlight } from '../../react/index.js';
import { readConsoleLine } from '../../model/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { LogBar } from './LogBar.js';
import { LogLines } from './LogLines.js';
import { blockLines, selectedText } from './plan.js';
import { lineHeight } from './scrollPlaces.js';
import type { LogSpec, LogState } from './spec.js';
import { useLogCursor } from './useLogCursor.js';
import { useWholeLog } from './useWholeLog.js';
import type { LogView } from './view.js';

const keyHints = [
  { keys: '↑ ↓', does: 'read the line above or below' },
  { keys: 'PgUp PgDn', does: 'a page up or down' },
  { keys: 'Home End', does: 'the first or last line' },
  { keys: '/', does: 'search' },
  { keys: 'n N', does: 'the next or previous match' },
  { keys: 'w', does: 'wrap long lines' },
  { keys: 'e', does: 'stay at the end' },
  { keys: 'c', does: 'copy the line' },
  { keys: 't', does: 'view as table' },
  { keys: 'f', does: 'full view' },
];

/** Milliseconds that the pointer must rest on a run before its output is shown. */
const rest = 300;

/** The drawing of a log panel. */
export function LogDrawing(props: PanelViewProps<LogSpec, LogState, LogView>) {
  const { view, spec, state, onState, onSpec, context } = props;
  const figure = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const reveal = useRef<(place: number) => void>(null);
  const size = useElementSize(figure);
  const [wrapped, setWrapped] = useState<boolean>();
  const [follow, setFollow] = useState(false);
  const whole = useWholeLog(props);
  usePointed(props);
  const wrap = onSpec ? spec.wrap : (wrapped ?? spec.wrap);
  const onWrap = (): void => (onSpec ? onSpec({ ...spec, wrap: !spec.wrap }) : setWrapped(!wrap));
  const onFirst = useCallback(
    (place: number) => {
      const block = Math.max(0, Math.floor((place - 20) / blockLines));
      if (block !== state.block) onState({ ...state, block });
    },
    [state, onState],
  );
  const { current, setCurrent, at, goTo, goToLine, onMatch } = useLogCursor(view, reveal);
  const fit = Math.max(1, Math.floor((size?.height ?? 0) / lineHeight) - 1);
  const onKey = (key: string, target: EventTarget): boolean => {
    if (target !== figure.current) return false;
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: fit, PageUp: -fit };
    const by = moves[key];
    if (by !== undefined) goTo(at === undefined ? (by > 0 ? 0 : view.rows - 1) : at + by);
    else if (key === 'Home') goTo(0);
    else if (key === 'End') goTo(view.rows - 1);
    else if (key === '/') field.current?.focus();
    else if (key === 'n' || key === 'N') onMatch(key === 'n' ? 1 : -1);
    else if (key === 'w') onWrap();
    else if (key === 'e') setFollow(!follow);
    else if (key === 'c' && at !== undefined) whole.copyText(lineText(view, at, state.overwritten));
    else if (key === 't') props.onTable();
    else if (key === 'f') props.onFull();
    else if (key === 'Escape' && current !== undefined) setCurrent(undefined);
    else return false;
    return true;
  };
  return (
    <div className="rf-log">
      <LogBar
        view={view}
        state={state}
        onState={onState}
        context={context}
        field={field}
        onPick={(run) => onState({ ...state, pick: { run, selected: selectedText(context) }, block: 0 })}
        wrap={wrap}
        onWrap={onWrap}
        follow={follow}
        onFollow={() => setFollow(!follow)}
        current={current}
        onMatch={onMatch}
        onLine={goToLine}
        onCopy={whole.copy}
        onSave={whole.save}
        said={whole.said}
      />
      {view.empty !== undefined && (
        <EmptyState>
          <p>{view.empty}</p>
        </EmptyState>
      )}
      <ChartFigure
        figure={figure}
        className={wrap ? 'rf-log-figure rf-log-wrapped' : 'rf-log-figure'}
        hidden={view.empty !== undefined}
        summary={props.summary}
        keys={keyHints}
        onKey={(key, event) => onKey(key, event.target)}
        announcement={at === undefined ? '' : `Line ${(current ?? 0) + 1}: ${lineText(view, at, state.overwritten).slice(0, 400)}`}
      >
        {size && view.empty === undefined && (
          <LogLines
            key={view.facts?.run?.run}
            view={view}
            theme={context.theme}
            wrap={wrap}
            times={spec.times === true}
            overwritten={state.overwritten}
            scroller={figure}
            height={size.height}
            follow={follow}
            onFollow={setFollow}
            current={current}
            onCurrent={setCurrent}
            onFirst={onFirst}
            reveal={reveal}
          />
        )}
      </ChartFigure>
    </div>
  );
}

function lineText(view: LogView, place: number, overwritten: boolean): string {
  const row = view.rowAt(place);
  return row ? `${row.stderr ? 'standard error: ' : ''}${readConsoleLine(row.raw, { overwritten }).text}` : '';
}

/** Shows the run that the pointer rests on, where the author wants that. */
function usePointed({ spec, state, onState }: PanelViewProps<LogSpec, LogState, LogView>): void {
  const [highlight] = useHighlight();
  useEffect(() => {
    if (!spec.followsPointer || highlight === undefined || highlight === state.pointed) return undefined;
    const timer = setTimeout(() => onState({ ...state, pointed: highlight, pick: undefined, block: 0 }), rest);
    return () => clearTimeout(timer);
  }, [spec.followsPointer, highlight, state, onState]);
}
