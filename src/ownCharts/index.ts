export type { ChartHandle } from './chartHandle.js';
export type { ChartProps } from './ChartCard.js';
export { LineChart, type LineChartProps } from './LineChart.js';
export type { LineSeries } from './lineSeries.js';
export type { YAxisOptions } from './lineChartView.js';
export type { ChartNumbers } from './readNumbers.js';
export type { XAxisOptions, XScaleKind } from './xScale.js';
