import { defineTexts } from '../../texts/index.js';

/** What is read of points, the threshold with its counts, and the table of curves. */
export const classificationCurvesPartTexts = defineTexts('classificationCurves', {
  threshold: 'Threshold',
  thresholdOf: 'Threshold of {name}',
  thresholdExact: 'Threshold of {name}, exact',
  countsLabel: 'Counts at the threshold',
  line: 'Line',
  announced:
    'At {threshold}: {tp} true positives, {fp} false positives, {fn} false negatives, {tn} true negatives, precision {precision}, recall {recall}.',

  actualClass: 'Actual class',
  predictedClass: 'predicted {name}',
  predictedNot: 'predicted not {name}',
  notClass: 'not {name}',
  accuracy: 'accuracy {share}',
  accuracyOf: '{name} accuracy {share}',
  tp: 'true positives',
  fp: 'false positives',
  fn: 'false negatives',
  tn: 'true negatives',

  scores: 'Scores',
  scoresBetween: 'above {low} to {high}',
  rowCount: 'Rows',
  aboveAll: 'above all scores',
  atLeast: '≥ {threshold}',
  reading: '{name} {value}',

  prArea: 'PR area (trapezoid)',
  positives: 'Positives',
  negatives: 'Negatives',
  distinct: 'Distinct scores',
  whyUndefined: 'Why undefined',
  scoresAbove: 'Scores above',
  scoresUpTo: 'Scores up to',
  binRows: 'Rows of the bin',
  truePositives: 'True positives',
  falsePositives: 'False positives',

  keyPoint: 'point of a higher, lower threshold',
  keyLine: 'line above, below in the legend',
  keysEnds: 'Home End',
  keyEnds: 'first, last point',
  keysMany: 'PgDn PgUp',
  keyMany: 'many points back, on',
  keysEnter: 'Enter',
  keyTake: 'take the threshold of the point',
  keyTable: 'view as table',
  keyFull: 'full view',
  keysEscape: 'Escape',
  keyLeave: 'leave',
});
