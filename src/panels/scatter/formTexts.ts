import { defineTexts } from '../../texts/index.js';

/** What the settings of a scatter plot say. */
export const scatterFormTexts = defineTexts('scatter', {
  runs: 'Runs',
  size: 'Size',
  alike: 'Alike',
  label: 'Label',
  fitField: 'Fit',
  fitLine: 'Line',
  span: 'Span',
  smallLarge: 'Small x, large y',
  smallSmall: 'Small x, small y',
  largeLarge: 'Large x, large y',
  largeSmall: 'Large x, small y',
  runningBest: 'Running best',
  smallest: 'Smallest',
  largest: 'Largest',
  diagonal: 'Line y = x',
  referenceLines: 'Reference lines',
  lineAxis: 'Axis of line {n}',
  lineValue: 'Value of line {n}',
  lineLabel: 'Label of line {n}',
  labelHere: 'label',
  lineDashes: 'Dashes of line {n}',
  removeLine: 'Remove line {n}',
  addLine: 'Add a reference line',
});
