import type { Messages } from '../../texts/index.js';
import { scatter } from './scatter.js';

/** Slice plots, in Chinese. */
export const slice: Messages = {
  ...scatter,
  'slice.title': '{metric} – 各参数',
  'slice.trend': '趋势',
  'slice.best': '最优：{run}，{value}',
  'slice.created': '创建时间',
  'slice.first': '最早',
  'slice.last': '最晚',
  'slice.only': '唯一',
  'slice.curve': '曲线：LOESS {span}',
  'slice.medians': '线条：每个值的中位数',
  'slice.page': '第 {from}–{to} 个参数，共 {all} 个',
  'slice.lacking': { other: '{count} 个参数在部分运行中缺失' },
  'slice.summary': { other: '{runs}：{metric} 对 {count} 个参数：{names}。' },
  'slice.summaryBest': { other: '{runs}：{metric} 对 {count} 个参数：{names}；最优 {value}，来自 {run}。' },
  'slice.someRuns': { other: '{count} 个运行中的 {selected} 个' },
  'slice.chooseMetric': '请在设置中选择指标。',
  'slice.noneVaries': '这些运行之间没有变化的参数。',
  'slice.reading': '{name} {value}',
  'slice.keyParameter': '选择参数',
  'slice.keyRead': '读取值更大或更小的下一个运行',
  'slice.keysPage': 'Page Up、Page Down',
  'slice.keyPage': '其他参数',
};
