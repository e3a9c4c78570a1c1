import { useMemo, useRef, type PointerEvent } from 'react';
import { shortText } from '../groups/index.js';
import { isBrushed, noBrush, type AxisBrush } from './brush.js';
import { stretchesOf, withRange, withStretch, withToggledCategory, type Stretch } from './brushEdits.js';
import { distributionPath } from './distributionPath.js';
import { laneNames, placeAt, yOf, type DrawnAxis, type ParallelLayout } from './view.js';

export interface AxisLayerProps {
  view: ParallelLayout;
  axis: DrawnAxis;
  brush: AxisBrush | undefined;
  /** Whether keys act on this axis. */
  active: boolean;
  /** A brush under way, and with `done` the one to keep. */
  onBrush: (brush: AxisBrush, done: boolean) => void;
}

/** CSS pixels to either side of an axis that belong to it, at an end of a range that move that end, and that are no drag yet. */
const half = 16;
const grip = 5;
const threshold = 3;
const brushHalf = 7;
/** CSS pixels between a label and the axis before, and below which a label says too little: it is shown once keys act on its axis. */
const tickGap = 10;
const leastRoom = 26;

type Grab = { kind: 'new' } | { kind: 'move' | 'low' | 'high'; index: number; stretch: Stretch };

/** An axis: its line, ticks, distribution and brush. A drag brushes, moves or resizes; a click takes the brush away, or toggles a category. */
export function AxisLayer({ view, axis, brush = noBrush, active, onBrush }: AxisLayerProps) {
  const drag = useRef<{ pointer: number; y: number; grab: Grab; moved: boolean }>(undefined);
  const { area } = view;
  const { x, scale, spec } = axis;
  const strip = useMemo(() => distributionPath(axis, area), [axis, area]);
  const stretches = stretchesOf(axis, brush);
  const yAt = (event: PointerEvent): number => {
    const figure = event.currentTarget.closest('.rf-parallel');
    return event.clientY - (figure?.getBoundingClientRect().top ?? 0);
  };
  const edited = (y: number): AxisBrush => {
    const { grab, y: start } = drag.current ?? { grab: { kind: 'new' as const }, y };
    const [from, to] = [placeAt(start, spec, area), placeAt(y, spec, area)];
    if (grab.kind === 'new') return withStretch(axis, brushBefore.current ?? noBrush, [from, to], from);
    const before = brushBefore.current ?? noBrush;
    const [low, high] = grab.stretch;
    if (grab.kind === 'low') return withRange(axis, before, grab.index, [to, high]);
    if (grab.kind === 'high') return withRange(axis, before, grab.index, [low, to]);
    const shift = Math.min(1 - high, Math.max(-low, to - from));
    return withRange(axis, before, grab.index, [low + shift, high + shift]);
  };
  const brushBefore = useRef<AxisBrush>(undefined);
  const room = active || view.axes[0] === axis ? Infinity : area.width / (view.axes.length - 1) - tickGap;
  return (
    <g className={active ? 'rf-parallel-axis rf-active' : 'rf-parallel-axis'}>
      <path className="rf-parallel-strip" d={strip} />
      <line x1={x} x2={x} y1={area.top} y2={area.top + area.height} />
      {stretches.map(([low, high], i) => {
        const [top, bottom] = [yOf(high, spec, area), yOf(low, spec, area)].toSorted((a, b) => a - b) as [number, number];
        return (
          <rect
            key={i}
            className="rf-parallel-brush"
            x={x - brushHalf}
            width={2 * brushHalf}
            y={top}
            height={Math.max(2, bottom - top)}
            rx={2}
          />
        );
      })}
      {(room < leastRoom ? [] : axis.ticks).map(({ position, label }) => (
        <text key={position} className="rf-parallel-tick" x={x - 5} y={yOf(position, spec, area)} dy="0.32em" textAnchor="end">
          {shortText(label.length > 18 ? `${label.slice(0, 17)}…` : label, room)}
          <title>{label}</title>
        </text>
      ))}
      <rect
        className="rf-parallel-hit"
        x={x - half}
        width={2 * half}
        y={area.top - 4}
        height={area.height + 8}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          const y = yAt(event);
          drag.current = { pointer: event.pointerId, y, grab: grabAt(axis, stretches, y, view), moved: false };
          brushBefore.current = brush;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          const current = drag.current;
          if (current?.pointer !== event.pointerId) return;
          if (!current.moved && Math.abs(yAt(event) - current.y) < threshold) return;
          current.moved = true;
          onBrush(edited(yAt(event)), false);
        }}
        onPointerUp={(event) => {
          const current = drag.current;
          if (current?.pointer !== event.pointerId) return;
          if (current.moved) onBrush(edited(yAt(event)), true);
          else if (scale.kind === 'category') onBrush(withToggledCategory(axis, brush, placeAt(current.y, spec, area)), true);
          else if (isBrushed(brush)) onBrush(withoutRange(brush, current.grab), true);
          drag.current = undefined;
        }}
        onPointerCancel={() => {
          if (drag.current?.moved) onBrush(brushBefore.current ?? noBrush, true);
          drag.current = undefined;
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
          onBrush(noBrush, true);
        }}
      />
      {view.lanes.map(
        (y, lane) =>
          y !== undefined && lane < 2 && <LaneHit key={laneNames[lane]} axis={axis} lane={lane} y={y} brush={brush} onBrush={onBrush} />,
      )}
    </g>
  );
}

/** The place of an axis in a lane: a click brushes the runs that stand there. */
function LaneHit({
  axis,
  lane,
  y,
  brush,
  onBrush,
}: {
  axis: DrawnAxis;
  lane: number;
  y: number;
  brush: AxisBrush;
  onBrush: AxisLayerProps['onBrush'];
}) {
  const on = lane === 0 ? brush.missing : brush.nonFinite;
  const next = lane === 0 ? { ...brush, missing: !on } : { ...brush, nonFinite: !on };
  return (
    <g className={on ? 'rf-parallel-lane rf-active' : 'rf-parallel-lane'} onClick={() => onBrush(next, true)}>
      <rect x={axis.x - half} width={2 * half} y={y - 7} height={14} />
      <circle cx={axis.x} cy={y} r={2.5} />
    </g>
  );
}

/** A click on a range takes it away, elsewhere all of them. */
function withoutRange(brush: AxisBrush, grab: Grab): AxisBrush {
  return grab.kind === 'new' ? noBrush : { ...brush, ranges: brush.ranges.filter((_, i) => i !== grab.index) };
}

/** What a press at a height takes hold of. */
function grabAt({ scale, spec }: DrawnAxis, stretches: readonly Stretch[], y: number, { area }: ParallelLayout): Grab {
  if (scale.kind === 'category') return { kind: 'new' };
  for (const [index, stretch] of stretches.entries()) {
    const [low, high] = [yOf(stretch[0], spec, area), yOf(stretch[1], spec, area)];
    if (Math.abs(y - high) <= grip) return { kind: 'high', index, stretch };
    if (Math.abs(y - low) <= grip) return { kind: 'low', index, stretch };
    if (y > Math.min(low, high) && y < Math.max(low, high)) return { kind: 'move', index, stretch };
  }
  return { kind: 'new' };
}
