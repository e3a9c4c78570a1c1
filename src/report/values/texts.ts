import { defineTexts } from '../../texts/index.js';

/** Why a value of the data in a report's text is not there. */
export const valueTexts = defineTexts('report', {
  noSuchSet: 'There is no run set "{name}", and the report has none whose project could have such a run.',
  noGoal: 'It is not known whether more or less of "{key}" is better: write max or min.',
  manyCalled: {
    one: '{count} runs are called "{name}": name it by its run id.',
    other: '{count} runs are called "{name}": name it by its run id.',
  },
  bestHasNone: 'The best run of "{name}" has no {label}.',
  onlyHasNone: 'The one run of "{name}" has no {label}.',
  runHasNone: 'The run "{name}" has no {label}.',
  oneRunHasNo: 'One run has no {figure}.',
  whichOf: {
    one: '"{name}" has {count} runs: say what to make of their values, such as mean.',
    other: '"{name}" has {count} runs: say what to make of their values, such as mean.',
  },
  noneHas: { one: 'None of the {count} runs has {label}.', other: 'None of the {count} runs has {label}.' },
  noneFinite: {
    one: 'None of the {count} runs has a finite number as {label}.',
    other: 'None of the {count} runs has a finite number as {label}.',
  },
  tooFew: { one: '{count} value of {label} has no {figure}.', other: '{count} value of {label} has no {figure}.' },
  noFiniteOf: 'No run of "{name}" has a finite {label}.',
  setIsEmpty: '"{name}" has no runs.',
  noSetNorRun: 'There is no run set and no run "{name}".',
});
