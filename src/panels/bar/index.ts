export { BarChart, type BarChartProps } from './BarChart.js';
export { barChart } from './kind.js';
export { barChartSpecSchema, barOrders, type BarChartSpec, type BarOrder } from './spec.js';
