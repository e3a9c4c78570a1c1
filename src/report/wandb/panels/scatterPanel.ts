import type { ScatterSpec } from '../../../panels/index.js';
import type { Fields } from '../fields.js';
import { spelledColumn } from '../runs/wandbColumn.js';
import type { ArrivedPanel } from './arrivedPanel.js';

/** A point per run. */
export function readScatterPanel(config: Fields): ArrivedPanel {
  config.usual({ xAxisLogScale: false, yAxisLogScale: false, zAxisLogScale: false });
  config.usual({ showMinYAxisLine: false, showMaxYAxisLine: false, showAvgYAxisLine: false });
  const notes: string[] = [];
  const colorBy = columnOf(config, 'zAxis', notes);
  const x = columnOf(config, 'xAxis', notes);
  const y = columnOf(config, 'yAxis', notes);
  const best = runningBest(config);
  const spec: ScatterSpec = {
    ...(x && { x }),
    ...(y && { y }),
    ...(config.flag('xAxisLogScale') && { xScale: 'log' }),
    ...(config.flag('yAxisLogScale') && { yScale: 'log' }),
    ...(colorBy && { colorBy }),
    ...(config.flag('showLinearRegression') && { fit: 'linear' }),
    ...(best && { runningBest: best }),
  };
  return { kind: 'scatter', spec, notes };
}

function columnOf(config: Fields, key: string, notes: string[]): ScatterSpec['x'] {
  const spelling = config.words(key);
  const column = spelling === undefined ? undefined : spelledColumn(spelling, 'summary');
  if (spelling !== undefined && !column) {
    config.giveBack(key);
    notes.push(`Runs have no “${spelling}” here.`);
  }
  return column;
}

/** One line of the best so far; a second one is left. */
function runningBest(config: Fields): ScatterSpec['runningBest'] {
  if (config.flag('showMinYAxisLine')) return 'minimize';
  return config.flag('showMaxYAxisLine') ? 'maximize' : undefined;
}
