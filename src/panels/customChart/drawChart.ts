import { parse, parseExpression, View, type LoggerInterface, type Spec } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Pen } from '../../charts/index.js';
import { RunfolioError } from '../../model/index.js';
import { chartLogger, type Said } from './guards/chartLogger.js';
import { checkChart } from './guards/checkChart.js';
import { checkExpressions } from './guards/checkExpressions.js';
import type { ChartRow, Dataset } from './datasets.js';
import { Deadline } from './guards/deadline.js';
import { harmlessVega } from './guards/harmlessVega.js';
import { limitTime, tooLarge } from './guards/runLimits.js';
import { safeExpressions } from './guards/safeExpressions.js';
import type { ChartJson } from './spec.js';
import { compileFailure } from './guards/compileFailure.js';

export interface ChartOptions {
  /** Checked, with placeholders filled. */
  chart: ChartJson;
  datasets: readonly Dataset[];
  /** Vega-Lite's config of the theme. */
  config: object;
  /** CSS pixels. */
  size: { width: number; height: number };
  /** What the parameter `runfolio_select` selects; undefined for nothing. */
  onSelect: (value: unknown) => void;
  /** What a tooltip says; undefined where there is none. */
  onTooltip: (value: unknown, event: MouseEvent) => void;
  /** The row under the pointer. */
  onHover: (row: ChartRow | undefined) => void;
}

/** A chart in the page. */
export interface DrawnChart {
  /** What Vega-Lite and Vega warned of, each once. */
  warnings: readonly string[];
  resize: (size: ChartOptions['size']) => void;
  /** Draws the chart once more, with another pen of a canvas of the same size. */
  drawWith: (pen: Pen) => Promise<void>;
  /** Takes away the drawing and its listeners. */
  dispose: () => void;
}

/** The parameter whose selection is that of the page. */
export const selectParam = 'runfolio_select';

/** Draws a chart into an element. Nothing is fetched, no code is made at run time. Throws what Vega-Lite cannot make sense of. */
export async function drawChart(element: HTMLElement, options: ChartOptions): Promise<DrawnChart> {
  const said: Said = { warnings: new Set(), errors: [] };
  const logger = chartLogger(said);
  const deadline = new Deadline();
  checkExpressions(options.chart, parseExpression);
  const vegaSpec = compileChart(options, logger);
  const runtime = parse(vegaSpec, events, { ast: true });
  const view = new View(runtime, {
    renderer: 'canvas',
    container: element,
    hover: true,
    logger,
    loader: refusingLoader,
    // The types of Vega know its own interpreter alone.
    expr: safeExpressions(deadline),
    tooltip: (_, event, __, value) => options.onTooltip(value, event),
  });
  limitTime(view, deadline);
  await view.runAsync();
  const wrong = said.errors[0] ?? tooLarge(element);
  if (wrong) {
    view.finalize();
    throw wrong;
  }
  // Not earlier: the first run gives each parameter the value of nothing selected, which nobody chose.
  listen(view, options);
  return {
    warnings: [...said.warnings],
    resize: ({ width, height }) => {
      if (!isFitted(options.chart)) return;
      view.width(width).height(height);
      void view.runAsync();
    },
    drawWith: async (pen) => {
      const { clientWidth } = element.querySelector('canvas') ?? element;
      await view.toCanvas(pen.canvas.width / clientWidth, { externalContext: pen });
    },
    dispose: () => view.finalize(),
  };
}

/** Events of the page that charts may listen to: those an interval selection needs once the pointer leaves the chart. */
const events = {
  events: { selector: false, timer: false, window: ['pointermove', 'pointerup', 'mousemove', 'mouseup', 'touchmove', 'touchend'] },
};

/** Descriptions of single marks are not made: a canvas has no place for them, and the figure has its own. */
function compileChart({ chart, datasets, config, size }: ChartOptions, logger: LoggerInterface): Spec {
  const sized = isFitted(chart) ? { ...chart, ...sizeOf(chart, size), autosize: { type: 'fit', contains: 'padding' } } : chart;
  let made: ChartJson;
  try {
    made = compile(sized as unknown as TopLevelSpec, { config: { aria: false, ...config }, logger }).spec as unknown as ChartJson;
  } catch (cause) {
    throw compileFailure(chart, cause, (part) => compile(part as unknown as TopLevelSpec, { config }));
  }
  checkChart(made, 'Vega-Lite');
  return withRows(harmlessVega(made), datasets);
}

/** One view, or layers of one: takes the size of the panel. Grids of views have sizes of their own. */
export function isFitted(chart: ChartJson): boolean {
  const encoding = typeof chart['encoding'] === 'object' && chart['encoding'] !== null ? chart['encoding'] : {};
  const grid = ['facet', 'repeat', 'concat', 'hconcat', 'vconcat'].some((key) => key in chart);
  return !grid && !['row', 'column', 'facet'].some((key) => key in encoding);
}

/** A size by step, so many pixels per category, stays. */
function sizeOf(chart: ChartJson, { width, height }: ChartOptions['size']): { width: unknown; height: unknown } {
  const stepped = (value: unknown): boolean => typeof value === 'object' && value !== null && 'step' in value;
  return { width: stepped(chart['width']) ? chart['width'] : width, height: stepped(chart['height']) ? chart['height'] : height };
}

/** The data in place of its names. Vega writes to its rows, so each chart has its own. */
function withRows(spec: ChartJson, datasets: readonly Dataset[]): Spec {
  const data = Array.isArray(spec['data']) ? (spec['data'] as ChartJson[]) : [];
  const named = data.map((one) => {
    const { name } = one;
    const found = datasets.find((dataset) => dataset.name === name) ?? (name === 'wandb' ? datasets.at(-1) : undefined);
    if (!found || 'values' in one || 'source' in one) return one;
    return { ...one, values: found.rows.map((row) => ({ ...row })) };
  });
  return { ...spec, data: named } as unknown as Spec;
}

function listen(view: View, { onSelect, onHover }: ChartOptions): void {
  const known = Object.keys((view.getState({ signals: () => true, data: () => false }) as { signals: object }).signals);
  if (known.includes(selectParam)) view.addSignalListener(selectParam, (_, value: unknown) => onSelect(value));
  view.addEventListener('pointerover', (_, item) => onHover(item?.datum as ChartRow | undefined));
  view.addEventListener('pointerout', () => onHover(undefined));
}

const refuse = async (uri: string): Promise<never> => {
  throw new RunfolioError('bad-spec', `A chart loads nothing: “${uri.slice(0, 200)}” was not asked for.`);
};

const refusingLoader = { load: refuse, sanitize: refuse, http: refuse, file: refuse, fileAccess: false, options: {} };
