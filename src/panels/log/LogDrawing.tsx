import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { ChartFigure, EmptyState } from '../../charts/index.js';
import { useElementSize, useHighlight, useRunfolio } from '../../react/index.js';
import { readConsoleLine, type LogPagePlan } from '../../model/index.js';
import { lowerBound } from '../../numeric/index.js';
import { saveBlob } from '../media/saveBlob.js';
import type { PanelViewProps } from '../panelKind.js';
import { LogBar } from './LogBar.js';
import { LogLines } from './LogLines.js';
import { blockLines, planLog, selectedText } from './plan.js';
import { readWholeLog } from './readWholeLog.js';
import { lineHeight } from './scrollPlaces.js';
import type { LogSpec, LogState } from './spec.js';
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
  const [current, setCurrent] = useState<number>();
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
  const goTo = (place: number): void => {
    const at = Math.min(view.rows - 1, Math.max(0, place));
    setCurrent(view.onlyMatches ? view.matches?.[at] : at);
    reveal.current?.(at);
  };
  const goToLine = (line: number): void =>
    goTo(view.onlyMatches && view.matches ? lowerBound(view.matches, line, 0, view.matches.length) : line);
  const at = current === undefined ? undefined : placeOf(view, current);
  const onMatch = (by: 1 | -1): void => {
    const next = nextMatch(view.matches, current, by);
    if (next !== undefined) goToLine(next);
  };
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

function placeOf({ onlyMatches, matches }: LogView, line: number): number | undefined {
  if (!onlyMatches || !matches) return line;
  const at = lowerBound(matches, line, 0, matches.length);
  return matches[at] === line ? at : undefined;
}

function lineText(view: LogView, place: number, overwritten: boolean): string {
  const row = view.rowAt(place);
  return row ? `${row.stderr ? 'standard error: ' : ''}${readConsoleLine(row.raw, { overwritten }).text}` : '';
}

/** The match after or before a line, round at the ends. */
export function nextMatch(matches: Int32Array | undefined, from: number | undefined, by: 1 | -1): number | undefined {
  if (!matches || matches.length === 0) return undefined;
  const start = from ?? (by > 0 ? -1 : Infinity);
  const at = by > 0 ? lowerBound(matches, start + 1, 0, matches.length) : lowerBound(matches, start, 0, matches.length) - 1;
  return matches[(at + matches.length) % matches.length];
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

/** Copies and saves all lines, or all that match. What they are at that moment is asked for, piece by piece. */
function useWholeLog({ spec, state, context, view }: PanelViewProps<LogSpec, LogState, LogView>) {
  const { coordinator } = useRunfolio();
  const [said, setSaid] = useState('');
  const ending = useEnding();
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), 4000);
    return () => clearTimeout(timer);
  }, [said]);
  const text = (): Promise<string> => {
    const [plan] = planLog(spec, state, context);
    return readWholeLog(plan!, (part: LogPagePlan) => coordinator.run(part, { signal: ending.current.signal }));
  };
  const tell = (done: Promise<unknown>, what: string): void => {
    done.then(
      () => setSaid(what),
      (thrown: Error) => !ending.current.signal.aborted && setSaid(thrown.message),
    );
  };
  const name = view.facts?.run?.name || 'run';
  return {
    said,
    copyText: (line: string) => tell(navigator.clipboard.writeText(line), 'Copied the line.'),
    copy: () =>
      tell(
        text().then((all) => navigator.clipboard.writeText(all)),
        `Copied ${view.fidelity}.`,
      ),
    save: () =>
      tell(
        text().then((all) => saveBlob(new Blob([all]), `${name.replaceAll(/[^\w.-]+/g, '_')}.log`)),
        'Saved.',
      ),
  };
}

function useEnding(): RefObject<AbortController> {
  const ending = useRef(new AbortController());
  useEffect(() => {
    ending.current = new AbortController();
    return () => ending.current.abort(new DOMException('The panel is gone.', 'AbortError'));
  }, []);
  return ending;
}
