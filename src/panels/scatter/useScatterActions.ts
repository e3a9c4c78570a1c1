import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { useWheelZoom } from '../../charts/index.js';
import { withToggled } from '../runClause.js';
import { rowsWithin, type Corner } from './lasso.js';
import type { ScatterLayout } from './layout.js';
import { boxBrush, isPointBrushed, noPointBrush, type PlaceBox } from './pointBrush.js';
import { placeAtLeft, placeAtTop, zoomedWindow, type ProjectedPoints, type Projection } from './projection.js';
import type { PointWindow, ScatterState } from './state.js';
import type { PlaneDrag } from './usePlaneDrag.js';
import type { ScatterBrush } from './useScatterBrush.js';

export interface ScatterActionsOptions {
  layout: ScatterLayout;
  projection: Projection;
  points: ProjectedPoints;
  brushing: ScatterBrush;
  state: ScatterState;
  onState: (state: ScatterState) => void;
  /** Of the view: what a zoom belongs to. */
  axes: string;
  figure: RefObject<HTMLDivElement | null>;
}

/** What one can do with a scatter plot. */
export interface ScatterActions {
  drag: (drag: PlaneDrag, done: boolean) => void;
  /** Takes a run into the selection, or out of it. */
  toggle: (row: number) => void;
  /** Selects the box between two points. */
  between: (a: number, b: number) => void;
  /** Makes what is in view larger or smaller around a point; the middle without one. */
  zoom: (factor: number, row: number | undefined) => void;
  /** Shows all again; selects all again where all is shown. */
  reset: () => void;
  showAll: () => void;
}

/** What one can do with a scatter plot as it is drawn now. */
export function useScatterActions(options: ScatterActionsOptions): ScatterActions {
  const [actions] = useState(() => new PointActions(options));
  useLayoutEffect(() => actions.update(options));
  const { figure } = options;
  const onWheel = useCallback((factor: number, left: number, top: number) => actions.zoomAt(factor, [left, top]), [actions]);
  useWheelZoom(figure, onWheel);
  return actions;
}

class PointActions implements ScatterActions {
  #options: ScatterActionsOptions;
  /** What will be in view: the wheel turns faster than React renders, and its turns build on each other. */
  #window: PointWindow;

  constructor(options: ScatterActionsOptions) {
    this.#options = options;
    this.#window = options.projection.window;
  }

  update(options: ScatterActionsOptions): void {
    if (options.projection.window !== this.#options.projection.window) this.#window = options.projection.window;
    this.#options = options;
  }

  readonly drag = ({ mode, way }: PlaneDrag, done: boolean): void => {
    const { layout, projection, points, brushing } = this.#options;
    const box = boxBetween(projection, way[0]!, way.at(-1)!);
    if (mode === 'box') brushing.set(boxBrush(layout, box), done);
    else if (mode === 'lasso') {
      const runs = new Set(rowsWithin(way, points.left, points.top).map(layout.idOf));
      brushing.set({ ...noPointBrush, runs }, done);
    } else if (done) this.#show(box);
  };

  readonly toggle = (row: number): void => {
    const { layout, brushing } = this.#options;
    const { brush, kept } = brushing;
    const boxed = isPointBrushed(brush) && brush.runs.size === 0;
    const selected = boxed ? new Set(rowsOf(kept).map(layout.idOf)) : brush.runs;
    brushing.set({ ...noPointBrush, runs: new Set(withToggled(selected, layout.idOf(row))) }, true);
  };

  readonly between = (a: number, b: number): void => {
    const { layout, brushing } = this.#options;
    const side = (place: Float64Array): readonly [number, number] => [Math.min(place[a]!, place[b]!), Math.max(place[a]!, place[b]!)];
    brushing.set(boxBrush(layout, { x: side(layout.x.place), y: side(layout.y.place) }), true);
  };

  readonly zoom = (factor: number, row: number | undefined): void => {
    const { layout } = this.#options;
    const { x, y } = this.#window;
    const middle = { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2 };
    this.#zoomAround(factor, row === undefined ? middle : { x: layout.x.place[row]!, y: layout.y.place[row]! });
  };

  zoomAt(factor: number, [left, top]: Corner): void {
    const projection = { ...this.#options.projection, window: this.#window };
    this.#zoomAround(factor, { x: placeAtLeft(projection, left), y: placeAtTop(projection, top) });
  }

  readonly reset = (): void => {
    if (this.#options.state.zoom) this.#show(undefined);
    else this.#options.brushing.clear();
  };

  readonly showAll = (): void => this.#show(undefined);

  #zoomAround(factor: number, place: { x: number; y: number }): void {
    const { layout, projection } = this.#options;
    this.#show(zoomedWindow(this.#window, factor, place, roomAround(layout, projection.window)));
  }

  #show(window: PointWindow | undefined): void {
    const { state, onState, axes } = this.#options;
    if (window) this.#window = window;
    onState({ ...state, zoom: window && { axes, window } });
  }
}

/** Places that a zoom may show: those of all points, with room around, and what is in view. */
function roomAround({ x, y }: ScatterLayout, window: PointWindow): PointWindow {
  const side = (category: boolean, [from, to]: readonly [number, number]): readonly [number, number] =>
    category ? [0, 1] : [Math.min(-0.04, from), Math.max(1.04, to)];
  return { x: side(x.scale.kind === 'category', window.x), y: side(y.scale.kind === 'category', window.y) };
}

function boxBetween(projection: Projection, a: Corner, b: Corner): PlaceBox {
  const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [top, bottom] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  return {
    x: [placeAtLeft(projection, left), placeAtLeft(projection, right)],
    y: [placeAtTop(projection, bottom), placeAtTop(projection, top)],
  };
}

function rowsOf(kept: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < kept.length; row++) if (kept[row] === 1) rows.push(row);
  return rows;
}
