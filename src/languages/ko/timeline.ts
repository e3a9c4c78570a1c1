import type { Messages } from '../../texts/index.js';
import { groups } from './groups.js';
import { columns } from './columns.js';

/** Timelines, in Korean. */
export const timeline: Messages = {
  ...groups,
  ...columns,
  'timeline.rowPerRun': 'run마다 한 행',
  'timeline.rows': '행',
  'timeline.packed': '가능한 한 적게',
  'timeline.onePerRun': 'run마다 하나',
  'timeline.stateCount': '{state} {n}',
  'timeline.duration': '소요 시간',
  'timeline.share': { other: '행 {count}개가 {pixels}픽셀을 나눠 씀' },
  'timeline.noTime': '이 집합에는 생성 시각이 있는 run이 없습니다.',
  'timeline.noRunHasTime': '시간이 있는 run이 없음; {states}.',
  'timeline.noRuns': 'run 없음',
  'timeline.summary': '{runs}, {from} – {to}, {span}; {states}; 최대 {rows}행.',
  'timeline.tookOf': '{state} · {took}',
  'timeline.unknown': '소요 시간 알 수 없음',
  'timeline.soFar': '현재까지 {duration}',
  'timeline.createdAt': '생성 {moment}',
  'timeline.keyRead': '먼저 또는 나중에 시작한 run 읽기',
  'timeline.keysSelect': 'Shift + ← →',
  'timeline.keySelect': '지나가며 시간으로 선택',
  'timeline.keyZoom': '확대, 축소, 전체 보기',
};
