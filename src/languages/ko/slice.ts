import type { Messages } from '../../texts/index.js';
import { scatter } from './scatter.js';

/** Slice plots, in Korean. */
export const slice: Messages = {
  ...scatter,
  'slice.title': '파라미터별 {metric}',
  'slice.trend': '추세',
  'slice.best': '최고: {run}, {value}',
  'slice.created': '생성 시각',
  'slice.first': '처음',
  'slice.last': '마지막',
  'slice.only': '하나',
  'slice.curve': '곡선: LOESS {span}',
  'slice.medians': '선: 값별 중앙값',
  'slice.page': '파라미터 {all}개 중 {from}–{to}',
  'slice.lacking': { other: '일부 run에 없는 파라미터 {count}개' },
  'slice.summary': { other: '{runs}: 파라미터 {count}개 각각에 따른 {metric}: {names}.' },
  'slice.summaryBest': { other: '{runs}: 파라미터 {count}개 각각에 따른 {metric}: {names}; 최고 {value} ({run}).' },
  'slice.someRuns': { other: 'run {count}개 중 {selected}개' },
  'slice.chooseMetric': '설정에서 메트릭을 선택하십시오.',
  'slice.noneVaries': '이 run들 사이에 달라지는 파라미터가 없습니다.',
  'slice.reading': '{name} {value}',
  'slice.keyParameter': '파라미터 선택',
  'slice.keyRead': '값이 다음으로 크거나 작은 run 읽기',
  'slice.keysPage': 'Page Up, Page Down',
  'slice.keyPage': '다른 파라미터',
};
