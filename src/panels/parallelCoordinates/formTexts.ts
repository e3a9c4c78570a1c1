import { defineTexts } from '../../texts/index.js';

/** What the settings of parallel coordinates say. */
export const parallelFormTexts = defineTexts('parallelCoordinates', {
  axes: 'Axes',
  addAxis: 'Add an axis',
  runs: 'Runs',
  curves: 'Curves',
  turn: 'Turn {axis} over',
  moveLeft: 'Move {axis} left',
  moveRight: 'Move {axis} right',
  everyCategory: 'every category',
});
