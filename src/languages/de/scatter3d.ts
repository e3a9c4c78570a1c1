import type { Messages } from '../../texts/index.js';
import { scatter } from './scatter.js';

/** 3-D scatter plots, in German. */
export const scatter3d: Messages = {
  ...scatter,
  'scatter3d.title': '{y} über {x} und {z}',
  'scatter3d.drawn': 'Gezeichnet',
  'scatter3d.runsColour': 'Runs',
  'scatter3d.haveAll': { one: '{placed} von {count} Run hat alle drei', other: '{placed} von {count} Runs haben alle drei' },
  'scatter3d.shown': '{runs}: {y} über {x} und {z}, dreidimensional',
  'scatter3d.colouredBy': 'Farbe nach {column}',
  'scatter3d.placed': { one: '{count} hat alle drei', other: '{count} haben alle drei' },
  'scatter3d.selected': { one: '{count} ausgewählt', other: '{count} ausgewählt' },
  'scatter3d.choose': 'In den Einstellungen wählen, was auf x, y und z liegt.',
  'scatter3d.noPlace': 'Kein Run dieser Auswahl hat eine Stelle auf allen drei Achsen.',
  'scatter3d.clause': { one: '{count} Run in {y} über {x} und {z}', other: '{count} Runs in {y} über {x} und {z}' },
  'scatter3d.dragTurns': 'Ziehen dreht den Würfel',
  'scatter3d.dragSelects': 'Ziehen wählt aus',
  'scatter3d.keyTurn': 'den Würfel drehen',
  'scatter3d.keyNear': 'näher, weiter weg',
  'scatter3d.keyReset': 'wie am Anfang',
  'scatter3d.keyAlong': 'nächster, vorheriger Punkt auf dem Bildschirm',
  'scatter3d.keyBox': 'ein Rechteck auswählen',
};
