import { defineTexts } from '../../texts/index.js';

/** What a 3-D scatter plot says. */
export const scatter3dTexts = defineTexts('scatter3d', {
  title: '{y} over {x} and {z}',
  drawn: 'Drawn',
  runsColour: 'Runs',
  /** Which runs are drawn. */
  haveAll: { one: '{placed} of {count} run has all three', other: '{placed} of {count} runs have all three' },
  /** The summary, part by part. */
  shown: '{runs}: {y} over {x} and {z}, in three dimensions',
  colouredBy: 'coloured by {column}',
  placed: { one: '{count} has all three', other: '{count} have all three' },
  selected: { one: '{count} selected', other: '{count} selected' },
  choose: 'Choose what runs along x, y and z in the settings.',
  noPlace: 'No run of this set has a place on all three axes.',
  clause: { one: '{count} run in {y} over {x} and {z}', other: '{count} runs in {y} over {x} and {z}' },
  /** What a drag does. */
  dragTurns: 'Drag turns the box',
  dragSelects: 'Drag selects',
  /** Keys. */
  keyTurn: 'turn the box',
  keyNear: 'nearer, farther',
  keyReset: 'as it was',
  keyAlong: 'next, previous point across the screen',
  keyBox: 'select a box',
});
