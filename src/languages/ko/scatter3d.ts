import type { Messages } from '../../texts/index.js';
import { scatter } from './scatter.js';

/** 3-D scatter plots, in Korean. */
export const scatter3d: Messages = {
  ...scatter,
  'scatter3d.title': '{x}, {z}에 따른 {y}',
  'scatter3d.drawn': '그려짐',
  'scatter3d.runsColour': 'run',
  'scatter3d.haveAll': { other: 'run {count}개 중 {placed}개에 세 값이 모두 있음' },
  'scatter3d.shown': '{runs}: {x}, {z}에 따른 {y}, 3차원',
  'scatter3d.colouredBy': '색: {column}',
  'scatter3d.placed': { other: '세 값이 모두 있는 run {count}개' },
  'scatter3d.selected': { other: '{count}개 선택됨' },
  'scatter3d.choose': '설정에서 x, y, z를 선택하십시오.',
  'scatter3d.noPlace': '이 집합에는 세 축 모두에 자리가 있는 run이 없습니다.',
  'scatter3d.clause': { other: '{x}, {z}에 따른 {y}의 run {count}개' },
  'scatter3d.dragTurns': '끌어서 상자 회전',
  'scatter3d.dragSelects': '끌어서 선택',
  'scatter3d.keyTurn': '상자 회전',
  'scatter3d.keyNear': '가까이, 멀리',
  'scatter3d.keyReset': '처음 상태로',
  'scatter3d.keyAlong': '화면에서 다음, 이전 점',
  'scatter3d.keyBox': '상자 선택',
};
