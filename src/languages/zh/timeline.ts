import type { Messages } from '../../texts/index.js';
import { groups } from './groups.js';
import { columns } from './columns.js';

/** Timelines, in Chinese. */
export const timeline: Messages = {
  ...groups,
  ...columns,
  'timeline.rowPerRun': '每个运行一行',
  'timeline.rows': '行',
  'timeline.packed': '尽可能少',
  'timeline.onePerRun': '每个运行一行',
  'timeline.stateCount': '{n} {state}',
  'timeline.duration': '时长',
  'timeline.share': { other: '{count} 行共用 {pixels} 像素' },
  'timeline.noTime': '此集合中没有运行含有创建时间。',
  'timeline.noRunHasTime': '没有运行含有时间；{states}。',
  'timeline.noRuns': '没有运行',
  'timeline.summary': '{runs}，{from} 至 {to}，{span}；{states}；最多 {rows} 行。',
  'timeline.tookOf': '{state} · {took}',
  'timeline.unknown': '时长未知',
  'timeline.soFar': '目前 {duration}',
  'timeline.createdAt': '创建于 {moment}',
  'timeline.keyRead': '读取前一个或后一个开始的运行',
  'timeline.keysSelect': 'Shift + ← →',
  'timeline.keySelect': '沿途按时间选择',
  'timeline.keyZoom': '放大、缩小、显示全部',
};
