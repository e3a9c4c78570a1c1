import type { Messages } from '../../texts/index.js';
import { scatter } from './scatter.js';

/** Contour plots, in Chinese. */
export const contour: Messages = {
  ...scatter,
  'contour.title': '{z} – {x} 与 {y}',
  'contour.interpolated': '插值',
  'contour.best': '最优：{run}，{value}',
  'contour.tooFar': '离运行太远',
  'contour.between': '运行之间',
  'contour.choose': '请在设置中选择 x、y 和 z 的列。',
  'contour.unusable': { other: '{label}：{count} 个缺失、NaN 或无穷大' },
  'contour.noOrder': '无曲面：类别没有顺序',
  'contour.tooFew': '无曲面：彼此分开的运行太少',
  'contour.averaged': { other: '{count} 个运行与同一位置的其他运行取平均' },
  'contour.gaps': { other: '在 {count} 个运行之间插值；超过绘图区 {share}% 的空隙留空' },
  'contour.summary': '{runs}：{z} – {x} 与 {y}。',
  'contour.summaryEnds': '{runs}：{z} – {x} 与 {y}；最高 {high}，来自 {highRun}，最低 {low}，来自 {lowRun}。',
};
