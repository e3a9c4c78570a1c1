import { useCallback, useState, type RefObject } from 'react';
import { useWheelZoom, useBeforePaint } from '../../charts/index.js';
import type { RunId } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { OwnClause } from '../panelKind.js';
import { namedRuns, withToggled } from '../runClause.js';
import { saidRunsClause } from '../saidRunsClause.js';
import { boxClauses, type PlotBox } from './boxClauses.js';
import type { PointPlaces } from './drawPoints.js';
import { rowsWithin, type LassoPoint } from './lasso.js';
import type { ScatterLayout } from './layout.js';
import { placeOfPixel, zoomedBy, type Projection } from './projection.js';
import type { PlotZoom, ScatterState } from './spec.js';
import { scatterTexts } from './texts.js';
import type { PlaneDrag } from './usePlaneDrag.js';
import type { ScatterBrush } from './useScatterBrush.js';

export interface ScatterActionsOptions {
  layout: ScatterLayout;
  projection: Projection;
  points: PointPlaces;
  brushing: ScatterBrush;
  state: ScatterState;
  onState: (state: ScatterState) => void;
  figure: RefObject<HTMLDivElement | null>;
  locale: Locale;
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
  useBeforePaint(() => actions.update(options));
  const { figure } = options;
  const onWheel = useCallback((factor: number, left: number, top: number) => actions.zoomAt(factor, [left, top]), [actions]);
  useWheelZoom(figure, onWheel);
  return actions;
}

class PointActions implements ScatterActions {
  #options: ScatterActionsOptions;
  /** What will be on screen: the wheel turns faster than React renders, and its turns build on each other. */
  #zoom: PlotZoom;

  constructor(options: ScatterActionsOptions) {
    this.#options = options;
    this.#zoom = options.projection.zoom;
  }

  update(options: ScatterActionsOptions): void {
    if (options.projection.zoom !== this.#options.projection.zoom) this.#zoom = options.projection.zoom;
    this.#options = options;
  }

  readonly drag = ({ mode, way }: PlaneDrag, done: boolean): void => {
    const { layout, projection, points, brushing, locale } = this.#options;
    if (mode === 'lasso') {
      brushing.set(this.#named(rowsWithin(way, points.x, points.y).map(layout.idOf)), done);
      return;
    }
    const box = boxBetween(placeOfPixel(projection, ...way[0]!), placeOfPixel(projection, ...way.at(-1)!));
    if (mode === 'box') brushing.set(boxClauses(layout, box, locale), done);
    else if (done) this.#show(box);
  };

  readonly toggle = (row: number): void => {
    const { layout, brushing } = this.#options;
    const { clauses, kept } = brushing;
    const named = namedRuns(clauses.find(({ part }) => part === 'runs')?.filter);
    const boxed = clauses.some(({ part }) => part !== 'runs');
    const selected = boxed ? new Set(rowsOf(kept).map(layout.idOf)) : named;
    brushing.set(this.#named(withToggled(selected, layout.idOf(row))), true);
  };

  readonly between = (a: number, b: number): void => {
    const { layout, brushing, locale } = this.#options;
    const at = (row: number) => ({ x: layout.x.place[row]!, y: layout.y.place[row]! });
    brushing.set(boxClauses(layout, boxBetween(at(a), at(b)), locale), true);
  };

  readonly zoom = (factor: number, row: number | undefined): void => {
    const { layout } = this.#options;
    const { x, y } = this.#zoom;
    const middle = { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2 };
    this.#show(zoomedBy(this.#zoom, factor, row === undefined ? middle : { x: layout.x.place[row]!, y: layout.y.place[row]! }));
  };

  zoomAt(factor: number, [left, top]: LassoPoint): void {
    const place = placeOfPixel({ ...this.#options.projection, zoom: this.#zoom }, left, top);
    this.#show(zoomedBy(this.#zoom, factor, place));
  }

  readonly reset = (): void => {
    if (this.#options.state.zoom) this.#show(undefined);
    else this.#options.brushing.clear();
  };

  readonly showAll = (): void => this.#show(undefined);

  #named(runs: readonly RunId[]): OwnClause[] {
    const { layout, locale } = this.#options;
    const { x, y } = layout;
    return saidRunsClause(runs, (count) => textsOf(scatterTexts, locale)('clause', { count, x: x.label, y: y.label }), 'runs');
  }

  #show(zoom: PlotZoom | undefined): void {
    const { state, onState } = this.#options;
    this.#zoom = zoom ?? { x: [0, 1], y: [0, 1] };
    onState({ ...state, zoom });
  }
}

function boxBetween(a: { x: number; y: number }, b: { x: number; y: number }): PlotBox {
  return { x: [Math.min(a.x, b.x), Math.max(a.x, b.x)], y: [Math.min(a.y, b.y), Math.max(a.y, b.y)] };
}

function rowsOf(kept: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < kept.length; row++) if (kept[row] === 1) rows.push(row);
  return rows;
}
