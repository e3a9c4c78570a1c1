import type { Messages } from '../../texts/index.js';

/** Filters in words, in Korean. */
export const filters: Messages = {
  'filters.and': '{left} 그리고 {right}',
  'filters.or': '{left} 또는 {right}',
  'filters.not': '{filter} 아님',
  'filters.allRuns': '모든 run',
  'filters.noRun': 'run 없음',
  'filters.compare': '{column} {sign} {value}',
  'filters.in': '{column}: {values} 중 하나',
  'filters.notIn': '{column}: {values} 제외',
  'filters.isSet': '{column} 값 있음',
  'filters.isNotSet': '{column} 값 없음',
  'filters.contains': '{column}에 {value} 포함',
  'filters.matches': '{column} 패턴 {value}',
  'filters.withinLast': '{column} 최근 {duration}',
  'filters.withinLastOf': '{column} {moment} 기준 최근 {duration}',
  'filters.days': '{n}일',
  'filters.hours': '{n}시간',
  'filters.minutes': '{n}분',
  'filters.seconds': '{n}초',
};
