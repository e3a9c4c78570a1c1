import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { customChart } from './kind.js';
import type { CustomChartSpec } from './spec.js';

/** Its settings, one by one. */
export type CustomChartFields = Partial<CustomChartSpec>;

export type CustomChartProps = PanelComponentProps<CustomChartFields, CustomChartSpec>;

/** A Vega-Lite chart over runs, their history or a logged table, as a card of its own. */
export const CustomChart = /* @__PURE__ */ panelComponent<CustomChartFields, CustomChartSpec>({
  kind: customChart,
  name: 'CustomChart',
  specOf: ({ columns = [], metrics = [], ...spec }) => ({ columns, metrics, ...spec }),
});
