import { LineChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { colorOf } from '../columns.js';
import { figureSize, type Draw } from './drawing.js';

/** ECharts on canvas, without symbols or animation, zoomed by its dataZoom. */
export const draw: Draw = (host, { steps, values }) => {
  register([LineChart, GridComponent, DataZoomComponent, CanvasRenderer]);
  const chart = init(host, undefined, { ...figureSize, renderer: 'canvas' });
  chart.setOption({
    animation: false,
    grid: { left: 42, right: 12, top: 8, bottom: 22 },
    xAxis: { type: 'value', min: 'dataMin', max: 'dataMax' },
    yAxis: { type: 'value', min: -1, max: 3 },
    dataZoom: [{ type: 'inside', filterMode: 'none' }],
    series: values.map((value, run) => ({
      type: 'line',
      showSymbol: false,
      silent: true,
      lineStyle: { width: 1, color: colorOf(run) },
      data: Array.from(value, (y, i) => [steps[i]!, y]),
    })),
  });
  chart.getZr().flush();
  return {
    show: (startValue, endValue) => {
      chart.dispatchAction({ type: 'dataZoom', startValue, endValue });
      chart.getZr().flush();
    },
    remove: () => chart.dispose(),
  };
};
