import type { OwnClause } from '../panelKind.js';
import type { ScatterLayout } from './layout.js';
import { placeMaps, type Projection } from './projection.js';
import { boxOf } from './scatterPaths.js';
import type { PlaneDrag } from './usePlaneDrag.js';

export interface SelectionLayerProps {
  size: { width: number; height: number };
  projection: Projection;
  layout: ScatterLayout;
  /** What the panel selects. */
  clauses: readonly OwnClause[];
  drag: PlaneDrag | undefined;
}

/** The box that is selected, or the way of a lasso or zoom under way. */
export function SelectionLayer({ size, projection, layout, clauses, drag }: SelectionLayerProps) {
  const box = boxOf(layout, clauses);
  const to = placeMaps(projection);
  const { area } = projection;
  return (
    <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
      {box && <Box {...within(area, to.x(box.x[0]), to.y(box.y[1]), to.x(box.x[1]), to.y(box.y[0]))} />}
      {drag?.mode === 'lasso' && <path className="rf-zoom-rect" d={`M${drag.way.map((corner) => corner.join(',')).join('L')}Z`} />}
      {drag?.mode === 'zoom' && <Box {...spanned(drag)} />}
    </svg>
  );
}

interface BoxProps {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function Box({ left, top, right, bottom }: BoxProps) {
  return <rect className="rf-zoom-rect" x={left} y={top} width={Math.max(0, right - left)} height={Math.max(0, bottom - top)} />;
}

function spanned({ way }: PlaneDrag): BoxProps {
  const [a, b] = [way[0] ?? [0, 0], way.at(-1) ?? [0, 0]];
  return { left: Math.min(a[0], b[0]), top: Math.min(a[1], b[1]), right: Math.max(a[0], b[0]), bottom: Math.max(a[1], b[1]) };
}

function within(area: Projection['area'], left: number, top: number, right: number, bottom: number): BoxProps {
  return {
    left: Math.max(area.left - 1, left),
    top: Math.max(area.top - 1, top),
    right: Math.min(area.left + area.width + 1, right),
    bottom: Math.min(area.top + area.height + 1, bottom),
  };
}
