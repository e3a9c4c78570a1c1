import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { axisText, LineFigure, plotArea, xAxisScale, yAxisScale, type ChartLines } from '../../../src/charts/index.js';
import '../../../src/styles.css';
import { colorOf } from '../columns.js';
import { figureSize, type Draw, type NoisyLines } from './drawing.js';

const none = (): void => undefined;

/** The chart of the line plot, given the points of M4, which for lines of one point per pixel are all of them. */
export const draw: Draw = (host, lines) => {
  const root = createRoot(host);
  const content = contentOf(lines);
  const area = plotArea(figureSize, 1);
  const whole = [0, lines.steps.length - 1] as const;
  const axis = axisText('Step', 'number');
  const y = yAxisScale([content.y.reduce((a, b) => Math.min(a, b)), content.y.reduce((a, b) => Math.max(a, b))], false, 8);
  const chart = (x: ReturnType<typeof xAxisScale>) => (
    <div className="rf-root">
      <LineFigure
        content={content}
        size={figureSize}
        area={area}
        pixelRatio={1}
        x={x}
        y={y}
        whole={whole}
        range={x.domain}
        axis={axis}
        valueLabel="value"
        digits={4}
        summary="Noisy lines."
        surface="#ffffff"
        highlight={undefined}
        onHighlight={none}
        onZoom={none}
        onTable={none}
        onFull={none}
      />
    </div>
  );
  const show = (from: number, to: number): void => flushSync(() => root.render(chart(xAxisScale([from, to], 'number', area.width))));
  show(...whole);
  return { show, remove: () => root.unmount() };
};

function contentOf({ steps, values }: NoisyLines): ChartLines {
  const points = steps.length;
  const x = new Float64Array(points * values.length);
  const y = new Float64Array(points * values.length);
  const lines = values.map((value, run) => {
    x.set(steps, run * points);
    y.set(value, run * points);
    const id = `run-${run}`;
    const slice = { x, y, start: run * points, end: (run + 1) * points, columns: true };
    return { id, group: id, name: id, color: colorOf(run), dash: [], points: slice };
  });
  const marks = { line: new Uint32Array(), x: new Float64Array(), kind: new Uint8Array(), count: new Uint32Array() };
  return { lines, x, y, marks };
}
