import { defineTexts } from '../../texts/index.js';

/** What a contour plot says. */
export const contourTexts = defineTexts('contour', {
  title: '{z} over {x} and {y}',
  interpolated: 'interpolated',
  /** The marked run, in the legend. */
  best: 'best: {run}, {value}',
  tooFar: 'too far from runs',
  between: 'between runs',
  choose: 'Choose the columns of x, y and z in the settings.',
  /** What a reader must know. */
  unusable: { one: '{label}: {count} missing, NaN or infinite', other: '{label}: {count} missing, NaN or infinite' },
  noOrder: 'no surface: categories have no order',
  tooFew: 'no surface: too few runs apart from each other',
  averaged: {
    one: '{count} run averaged with others at the same place',
    other: '{count} runs averaged with others at the same place',
  },
  gaps: {
    one: 'interpolated between {count} run; gaps over {share} % of the plot stay empty',
    other: 'interpolated between {count} runs; gaps over {share} % of the plot stay empty',
  },
  /** The summary. */
  summary: '{runs}: {z} over {x} and {y}.',
  summaryEnds: '{runs}: {z} over {x} and {y}; highest {high} by {highRun}, lowest {low} by {lowRun}.',
});
