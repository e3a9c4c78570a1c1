import { defineTexts } from '../../texts/index.js';

/** What parameter importance says at once; that of its settings and of a curve comes with them. */
export const importanceTexts = defineTexts('importance', {
  parameter: 'Parameter',
  direction: 'Direction',
  directionAbout: 'Partial dependence: the prediction of the forest along the values',
  /** How the prediction goes with the parameter. */
  rises: 'rises',
  falls: 'falls',
  mixed: 'rises and falls',
  flat: 'stays the same',
  unordered: 'differs by value',
  way: '{parameter}: {target} {way}',
  showCurve: '{parameter}: {target} {way}. Show the curve',
  /** The methods. */
  permutation: 'Permutation',
  permutationAbout:
    'How much of the out-of-bag R² is lost when the values are shuffled among the runs; line: 95 % bootstrap interval over the runs.',
  mdi: 'MDI',
  mdiAbout: 'Share of the squared error that splits on it took away while the trees grew. Favours parameters of many values.',
  ped_anova: 'PED-ANOVA',
  ped_anovaAbout: 'Share; how differently the best tenth of the runs is spread over the values than all runs are.',
  pearson: 'Pearson',
  pearsonAbout: 'Linear correlation, of log10 for logarithmic parameters; of categories the correlation ratio η, which has no sign.',
  spearman: 'Spearman',
  spearmanAbout:
    'Correlation of ranks: whether the target rises or falls with the values; of categories the correlation ratio η, which has no sign.',
  /** Why there is nothing to show. */
  noTarget: 'No target is chosen yet.',
  looking: 'Looking for parameters.',
  noParameter: 'No parameter is chosen yet.',
  noKeyVaries: 'No config key varies between runs.',
  noRuns: 'This set has no run.',
  noneFinite: {
    one: 'None of {count} runs has a finite value of {target}.',
    other: 'None of {count} runs has a finite value of {target}.',
  },
  onlyOne: 'Only one run has a finite value of {target}: nothing can be compared.',
  noneVaries: {
    one: 'No parameter varies among the {count} runs that have {target}.',
    other: 'No parameter varies among the {count} runs that have {target}.',
  },
  allSame: {
    one: '{target} is the same in all {count} runs: nothing can matter for it.',
    other: '{target} is the same in all {count} runs: nothing can matter for it.',
  },
  /** Notes. */
  fewRuns: {
    one: 'Only {runs} runs for {count} parameter: chance plays a large part.',
    other: 'Only {runs} runs for {count} parameters: chance plays a large part.',
  },
  manyValues: {
    one: '{label} has {values} values in {count} runs: a forest learns such by heart.',
    other: '{label} has {values} values in {count} runs: a forest learns such by heart.',
  },
  curveRuns: { one: 'Curves over {count} evenly spaced runs.', other: 'Curves over {count} evenly spaced runs.' },
  trees: { one: '{count} trees, seed {seed}.', other: '{count} trees, seed {seed}.' },
  withoutTarget: { one: '{count} run has no {target} ({states}).', other: '{count} runs have no {target} ({states}).' },
  nonFinite: {
    one: '{count} run has a {target} that is NaN or infinite ({states}).',
    other: '{count} runs have a {target} that is NaN or infinite ({states}).',
  },
  stateCount: '{n} {state}',
  oneValue: 'One value only: {names}.',
  identifiers: 'Left out, since nearly every run has its own: {names}.',
  warning: 'The forest explains too little to trust: out-of-bag R² {r2}, below {least}.',
  runsOf: { one: '{used} of {count} run', other: '{used} of {count} runs' },
  r2: 'R² {r2} · {runs}',
  /** The summary, part by part. */
  head: 'Importance of {parameters} for {target} ({better}) in {runs}.',
  parameters: { one: '{count} parameter', other: '{count} parameters' },
  smallerBetter: 'smaller is better',
  largerBetter: 'larger is better',
  loss: 'Loss of R² when shuffled: {parameters}.',
  lossOf: '{parameter} {figure}',
  lossRises: '{parameter} {figure}, with it {target} rises',
  lossFalls: '{parameter} {figure}, with it {target} falls',
  between: '; ',
  explains: 'The forest explains {percent} % of the differences between runs it has not seen.',
  explainsLittle: 'The forest explains {percent} % too little to trust.',
  /** The table. */
  interval: '95 % interval of permutation',
  fromTo: '{from} to {to}',
  prediction: 'Prediction',
  type: 'Type',
  typeLog: '{type}, log',
  number: 'number',
  category: 'category',
  values: 'Values',
  runs: 'Runs',
  missing: 'missing',
  predicted: 'Predicted {target}',
  tenth: '10th percentile',
  ninetieth: '90th percentile',
  runsOfValue: 'Runs of this value',
  /** A curve. */
  back: 'Back to all parameters',
  shown: 'predicted {target}: mean and middle 80 % of the runs',
  shownPart: {
    one: 'predicted {target}: mean and middle 80 % of the runs; {count} rarer values are not shown',
    other: 'predicted {target}: mean and middle 80 % of the runs; {count} rarer values are not shown',
  },
  reading: { one: '{value}: {mean} ({low} to {high}), {count} runs', other: '{value}: {mean} ({low} to {high}), {count} runs' },
  curve: 'Predicted {target} over {parameter}: lowest {least} at {lowAt}, highest {most} at {highAt}.',
});
