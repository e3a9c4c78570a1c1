import { AxisBottom, AxisLeft } from '@visx/axis';
import { line, scaleLinear } from 'd3';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { colorOf } from '../columns.js';
import { figureSize, plotSize, type Draw, type NoisyLines } from './drawing.js';

/** visx as its gallery has it: axes, and an SVG path per line whose points React and d3 place. */
export const draw: Draw = (host, lines) => {
  const root = createRoot(host);
  const show = (from: number, to: number): void => flushSync(() => root.render(<Plot lines={lines} from={from} to={to} />));
  show(0, lines.steps.length - 1);
  return { show, remove: () => root.unmount() };
};

function Plot({ lines: { steps, values }, from, to }: { lines: NoisyLines; from: number; to: number }) {
  const x = scaleLinear([from, to], [0, plotSize.width]);
  const y = scaleLinear([-1, 3], [plotSize.height, 0]);
  const path = (value: Float64Array): string =>
    line<number>()
      .x((_, i) => x(steps[i]!))
      .y((number) => y(number))(value) ?? '';
  return (
    <svg {...figureSize}>
      <g transform="translate(42, 8)">
        <AxisLeft scale={y} />
        <AxisBottom scale={x} top={plotSize.height} />
        <svg {...plotSize} overflow="hidden">
          {values.map((value, run) => (
            <path key={colorOf(run) + String(run)} d={path(value)} fill="none" stroke={colorOf(run)} strokeWidth={1} />
          ))}
        </svg>
      </g>
    </svg>
  );
}
