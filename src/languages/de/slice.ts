import type { Messages } from '../../texts/index.js';
import { scatter } from './scatter.js';

/** Slice plots, in German. */
export const slice: Messages = {
  ...scatter,
  'slice.title': '{metric} je Parameter',
  'slice.trend': 'Trend',
  'slice.best': 'bester: {run}, {value}',
  'slice.created': 'angelegt',
  'slice.first': 'erster',
  'slice.last': 'letzter',
  'slice.only': 'einziger',
  'slice.curve': 'Kurve: LOESS {span}',
  'slice.medians': 'Linien: Median je Wert',
  'slice.page': 'Parameter {from}–{to} von {all}',
  'slice.lacking': { one: '{count} Parameter, der einigen Runs fehlt', other: '{count} Parameter, die einigen Runs fehlen' },
  'slice.summary': {
    one: '{runs}: {metric} über {count} Parameter: {names}.',
    other: '{runs}: {metric} über jedem von {count} Parametern: {names}.',
  },
  'slice.summaryBest': {
    one: '{runs}: {metric} über {count} Parameter: {names}; bester Wert {value} von {run}.',
    other: '{runs}: {metric} über jedem von {count} Parametern: {names}; bester Wert {value} von {run}.',
  },
  'slice.someRuns': { one: '{selected} von {count} Run', other: '{selected} von {count} Runs' },
  'slice.chooseMetric': 'In den Einstellungen eine Metrik wählen.',
  'slice.noneVaries': 'Kein Parameter unterscheidet sich zwischen diesen Runs.',
  'slice.reading': '{name} {value}',
  'slice.keyParameter': 'einen Parameter wählen',
  'slice.keyRead': 'den Run mit dem nächstgrößeren oder nächstkleineren Wert lesen',
  'slice.keysPage': 'Bild ↑, Bild ↓',
  'slice.keyPage': 'andere Parameter',
};
