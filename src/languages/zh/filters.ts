import type { Messages } from '../../texts/index.js';

/** Filters in words, in Simplified Chinese. */
export const filters: Messages = {
  'filters.and': '{left} 且 {right}',
  'filters.or': '{left} 或 {right}',
  'filters.not': '非 {filter}',
  'filters.allRuns': '所有运行',
  'filters.noRun': '没有运行',
  'filters.compare': '{column} {sign} {value}',
  'filters.in': '{column} 属于 {values}',
  'filters.notIn': '{column} 不属于 {values}',
  'filters.isSet': '{column} 已设置',
  'filters.isNotSet': '{column} 未设置',
  'filters.contains': '{column} 包含 {value}',
  'filters.matches': '{column} 匹配 {value}',
  'filters.withinLast': '{column} 在最近 {duration}内',
  'filters.withinLastOf': '{column} 在 {moment} 之前 {duration}内',
  'filters.days': '{n} 天',
  'filters.hours': '{n} 小时',
  'filters.minutes': '{n} 分',
  'filters.seconds': '{n} 秒',
};
