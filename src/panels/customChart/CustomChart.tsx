import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { customChart } from './kind.js';
import type { CustomChartSpec } from './spec.js';

export interface CustomChartProps extends StandaloneProps, Partial<CustomChartSpec> {}

/** A Vega-Lite chart over runs, their history or a logged table, as a card of its own. */
export function CustomChart({ project, runs, title, height, columns = [], metrics = [], ...spec }: CustomChartProps) {
  return (
    <StandalonePanel
      project={project}
      runs={runs}
      title={title}
      height={height}
      kind={customChart}
      version={1}
      spec={{ columns, metrics, ...spec }}
    />
  );
}
