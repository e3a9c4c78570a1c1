import { createRoot } from 'react-dom/client';
import { createWasmEngine, LinePlot, RunfolioProvider, type LinePlotProps } from '../../src/index.js';
import '../../src/styles.css';
import { stage } from './afterPaint.js';
import { Watch } from './watch.js';

/** A <LinePlot> on the page, as an application would have it. */
export interface MountedPlot {
  watch: Watch;
  /** Renders again with other props. */
  render: (props: Partial<LinePlotProps>) => void;
  /** Takes the plot away; the engine stays. */
  clear: () => void;
}

/** Height of the plot's card in CSS pixels. */
const height = 440;

/** Shows the metric `loss` of the export at `url` with the real engine. */
export function mountLinePlot(url: string, props: Partial<LinePlotProps> = {}): MountedPlot {
  const watch = new Watch(createWasmEngine({ exports: [{ id: 'curves', url }], eager: ['curves'] }));
  const root = createRoot(stage());
  const render = (more: Partial<LinePlotProps>): void =>
    root.render(
      <RunfolioProvider engine={watch.engine} theme="light">
        <LinePlot project="curves" y="loss" height={height} legend={false} {...props} {...more} />
      </RunfolioProvider>,
    );
  render({});
  const clear = (): void => root.render(<RunfolioProvider engine={watch.engine} theme="light" />);
  return { watch, render, clear };
}
