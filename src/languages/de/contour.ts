import type { Messages } from '../../texts/index.js';
import { scatter } from './scatter.js';

/** Contour plots, in German. */
export const contour: Messages = {
  ...scatter,
  'contour.title': '{z} über {x} und {y}',
  'contour.interpolated': 'interpoliert',
  'contour.best': 'bester: {run}, {value}',
  'contour.tooFar': 'zu weit von Runs entfernt',
  'contour.between': 'zwischen Runs',
  'contour.choose': 'In den Einstellungen die Spalten für x, y und z wählen.',
  'contour.unusable': { one: '{label}: {count} fehlend, NaN oder unendlich', other: '{label}: {count} fehlend, NaN oder unendlich' },
  'contour.noOrder': 'keine Fläche: Kategorien haben keine Reihenfolge',
  'contour.tooFew': 'keine Fläche: zu wenige voneinander entfernte Runs',
  'contour.averaged': {
    one: '{count} Run mit anderen an derselben Stelle gemittelt',
    other: '{count} Runs mit anderen an derselben Stelle gemittelt',
  },
  'contour.gaps': {
    one: 'interpoliert zwischen {count} Run; Lücken über {share} % der Fläche bleiben leer',
    other: 'interpoliert zwischen {count} Runs; Lücken über {share} % der Fläche bleiben leer',
  },
  'contour.summary': '{runs}: {z} über {x} und {y}.',
  'contour.summaryEnds': '{runs}: {z} über {x} und {y}; höchster Wert {high} von {highRun}, niedrigster {low} von {lowRun}.',
};
