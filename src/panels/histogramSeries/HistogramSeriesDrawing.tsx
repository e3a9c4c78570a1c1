import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { ChartFigure, EmptyState, useZoomDrag } from '../../charts/index.js';
import { useHighlight } from '../../react/index.js';
import { FactsTooltip, factsText, Pager } from '../groups/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { cursorAnchor, cursorAt, factsOf, moveCursor, type Cursor } from './cursor.js';
import { DetailBars } from './DetailBars.js';
import { HistogramTools } from './HistogramTools.js';
import { formOf } from './plan.js';
import { stepAt } from './places.js';
import { figureOf } from './rows.js';
import { RunPlot } from './RunPlot.js';
import type { HistogramForm, HistogramSeriesSpec } from './spec.js';
import type { HistogramSeriesState } from './state.js';
import type { HistogramSeriesView } from './view.js';

const keyHints = [
  { keys: '← →', does: 'read another step, or bin of one step' },
  { keys: '↑ ↓', does: 'read another bin; of curves the other way round' },
  { keys: 'Page up, Page down', does: 'read another run' },
  { keys: 'Home End', does: 'read the first or last' },
  { keys: 'Enter', does: 'show the step in detail' },
  { keys: 't', does: 'view as table' },
  { keys: 'f', does: 'full view' },
  { keys: 'Escape', does: 'show all steps, or leave' },
];

type Props = PanelViewProps<HistogramSeriesSpec, HistogramSeriesState, HistogramSeriesView>;

/** The drawing of histograms over steps: a drag shows a range of steps, Enter the bins of one. */
export function HistogramSeriesDrawing(props: Props) {
  const { view, context, spec, state, onState, onSpec } = props;
  const { size, pixelRatio, theme } = context;
  const [, setHighlight] = useHighlight();
  const [cursor, setCursor] = useState<Cursor>();
  const [pressed, setPressed] = useState(0);
  const drag = useZoomDrag({ left: 0, right: size.width }, ({ from, to }) => {
    const run = view.runs[pressed];
    if (!run || (view.form !== 'heat' && view.form !== 'quantiles')) return;
    const ends = [from, to].map((x) =>
      stepAt(run, view, Math.min(run.area.left + run.area.width, Math.max(run.area.left, x - run.tile.left))),
    );
    onState({ ...state, zoom: [Math.min(...ends), Math.max(...ends)] });
  });
  const setForm = (form: HistogramForm, at = state.at): void => {
    setCursor(undefined);
    onState({ ...state, at, first: 0, form: onSpec ? undefined : form });
    onSpec?.({ ...spec, form });
  };
  const look = (next: Cursor | undefined): void => {
    setCursor(next);
    setHighlight(next && (view.detail ? view.detail.runs[next.row] : view.runs[next.tile])?.runId);
  };
  const onKey = (key: string, event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.target !== event.currentTarget) return false;
    const next = moveCursor(view, cursor, key);
    if (next) look({ ...next, byKeyboard: true });
    else if (key === 'Enter' && cursor && !view.detail) setForm('step', figureOf(view.frame, 'step')[cursor.row]);
    else if (key === 't') props.onTable();
    else if (key === 'f') props.onFull();
    else if (key === 'Escape' && state.zoom) onState({ ...state, zoom: undefined });
    else if (key === 'Escape' && cursor) look(undefined);
    else return false;
    return true;
  };
  const under = (event: PointerEvent<HTMLElement>): Cursor | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    return cursorAt(view, event.clientX - box.left, event.clientY - box.top);
  };
  const read = cursor && isThere(view, cursor) ? factsOf(view, cursor) : undefined;
  const form = formOf(spec, state);
  const steps = view.empty === undefined ? view.steps : [];
  const tools = (
    <HistogramTools form={form} onForm={setForm} steps={steps} at={state.at ?? Infinity} onAt={(at) => onState({ ...state, at })} />
  );
  if (view.empty !== undefined) {
    return (
      <EmptyState>
        <p dir="auto">{view.empty}</p>
      </EmptyState>
    );
  }
  return (
    <ChartFigure
      className="rf-histogram-series"
      summary={props.summary}
      keys={keyHints}
      onKey={onKey}
      announcement={cursor?.byKeyboard && read ? factsText(read.title, read.facts) : ''}
      style={{ width: size.width, height: size.height }}
      onPointerDown={(event) => {
        const found = under(event);
        if (!found) return;
        setPressed(found.tile);
        drag.onPointerDown(event);
      }}
      onPointerMove={(event) => {
        look(under(event));
        drag.onPointerMove(event);
      }}
      onPointerUp={(event) => drag.onPointerUp(event)}
      onPointerCancel={() => drag.onPointerCancel()}
      onPointerLeave={() => look(undefined)}
      onDoubleClick={() => onState({ ...state, zoom: undefined })}
      onBlur={() => look(undefined)}
    >
      {view.detail ? (
        <DetailBars
          detail={view.detail}
          size={size}
          active={read && cursor?.bin !== undefined ? { row: cursor.row, bin: cursor.bin } : undefined}
        />
      ) : (
        view.runs.map((run, i) => (
          <RunPlot
            key={run.run}
            view={view}
            run={run}
            colors={spec.colors}
            theme={theme}
            pixelRatio={pixelRatio}
            cursor={read && cursor?.tile === i ? cursor : undefined}
            drag={pressed === i && view.form !== 'ridge' ? drag.drag : undefined}
          />
        ))
      )}
      {tools}
      <Pager what="runs" first={view.first} fit={view.fit} count={view.logging} onFirst={(first) => onState({ ...state, first })} />
      {cursor && read && !drag.drag && <FactsTooltip anchor={cursorAnchor(view, cursor)} title={read.title} facts={read.facts} />}
    </ChartFigure>
  );
}

/** Whether what was read is still on screen: pages and steps change under the pointer. */
function isThere(view: HistogramSeriesView, { tile, row, bin }: Cursor): boolean {
  if (view.detail) return view.detail.bars[row]?.[bin ?? 0] !== undefined;
  const run = view.runs[tile];
  return run !== undefined && row >= run.start && row < run.end && (bin === undefined) === (view.form === 'quantiles');
}
