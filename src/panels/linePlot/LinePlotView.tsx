import { Suspense, useEffect } from 'react';
import { LineFigure, plotMargins, type ZoomRange } from '../../charts/index.js';
import { useHighlight } from '../../react/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { useOwnNotes } from '../panelNotes.js';
import { LazyLinePlotEmpty } from './LazyLinePlotEmpty.js';
import { LazyPointMarkers } from './LazyPointMarkers.js';
import { useSurface } from '../useSurface.js';
import type { LinePlotSpec } from './spec.js';
import { zoomOn, type LinePlotState } from './state.js';
import { roomAfterZoom, type LinePlotView as View } from './view.js';

/** The drawing of a line plot. */
export function LinePlotView(props: PanelViewProps<LinePlotSpec, LinePlotState, View>) {
  const { spec, state, onState, view, summary, context, onTable, onFull } = props;
  const [highlight, setHighlight] = useHighlight();
  const surface = useSurface();
  const onPoint = useOwnNotes()?.onPoint;
  useEffect(() => {
    if (view.room > (state.room ?? plotMargins.left)) onState({ ...state, room: view.room });
  }, [view.room, state, onState]);
  if (view.empty) {
    return (
      <Suspense fallback={null}>
        <LazyLinePlotEmpty reason={view.empty} />
      </Suspense>
    );
  }
  const zoom = (range: ZoomRange): void => {
    const room = roomAfterZoom(view, range, context.size.width);
    onState({ ...(room > plotMargins.left && { room }), zoom: range && { x: spec.x, range } });
  };
  return (
    <>
      <LineFigure
        content={view.content}
        size={context.size}
        area={view.area}
        pixelRatio={context.pixelRatio}
        x={view.x}
        y={view.y}
        whole={view.whole}
        range={zoomOn(state, spec.x) ?? view.whole}
        axis={view.axis}
        valueLabel={view.valueLabel}
        digits={view.digits}
        summary={summary}
        surface={surface}
        highlight={highlight}
        onHighlight={setHighlight}
        onZoom={zoom}
        onTable={onTable}
        onFull={onFull}
        onPoint={
          onPoint &&
          ((line, x) => {
            // A line is its run and its metric; metrics may have colons too.
            const run = view.content.lines.find(({ id }) => id === line)?.group ?? '';
            onPoint({ run, metric: line.slice(run.length + 1), x });
          })
        }
      />
      <LazyPointMarkers view={view} />
      {view.undrawable !== undefined && <p className="rf-undrawable">{view.undrawable}</p>}
    </>
  );
}
