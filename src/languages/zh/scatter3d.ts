import type { Messages } from '../../texts/index.js';
import { scatter } from './scatter.js';

/** 3-D scatter plots, in Chinese. */
export const scatter3d: Messages = {
  ...scatter,
  'scatter3d.title': '{y} – {x} 与 {z}',
  'scatter3d.drawn': '已绘制',
  'scatter3d.runsColour': '运行',
  'scatter3d.haveAll': { other: '{count} 个运行中的 {placed} 个三者俱全' },
  'scatter3d.shown': '{runs}：{y} – {x} 与 {z}，三维',
  'scatter3d.colouredBy': '按 {column} 着色',
  'scatter3d.placed': { other: '{count} 个三者俱全' },
  'scatter3d.selected': { other: '已选 {count} 个' },
  'scatter3d.choose': '请在设置中选择 x、y 和 z。',
  'scatter3d.noPlace': '此集合中没有运行同时具有三个坐标轴上的位置。',
  'scatter3d.clause': { other: '{y} – {x} 与 {z} 中的 {count} 个运行' },
  'scatter3d.dragTurns': '拖动旋转立方体',
  'scatter3d.dragSelects': '拖动选择',
  'scatter3d.keyTurn': '旋转立方体',
  'scatter3d.keyNear': '拉近、拉远',
  'scatter3d.keyReset': '恢复初始视角',
  'scatter3d.keyAlong': '屏幕上的下一个、上一个点',
  'scatter3d.keyBox': '选择矩形',
};
