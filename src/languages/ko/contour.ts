import type { Messages } from '../../texts/index.js';
import { scatter } from './scatter.js';

/** Contour plots, in Korean. */
export const contour: Messages = {
  ...scatter,
  'contour.title': '{x}, {y}에 따른 {z}',
  'contour.interpolated': '보간됨',
  'contour.best': '최고: {run}, {value}',
  'contour.tooFar': 'run에서 너무 멂',
  'contour.between': 'run 사이',
  'contour.choose': '설정에서 x, y, z 열을 선택하십시오.',
  'contour.unusable': { other: '{label}: 없음, NaN 또는 무한대 {count}개' },
  'contour.noOrder': '곡면 없음: 범주에는 순서가 없음',
  'contour.tooFew': '곡면 없음: 서로 떨어진 run이 너무 적음',
  'contour.averaged': { other: '같은 위치의 다른 run과 평균한 run {count}개' },
  'contour.gaps': { other: 'run {count}개 사이를 보간; 그림의 {share} %가 넘는 틈은 비워 둠' },
  'contour.summary': '{runs}: {x}, {y}에 따른 {z}.',
  'contour.summaryEnds': '{runs}: {x}, {y}에 따른 {z}; 최고 {high} ({highRun}), 최저 {low} ({lowRun}).',
};
