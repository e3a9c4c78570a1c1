import type { Messages } from '../../texts/index.js';
import { groups } from './groups.js';
import { columns } from './columns.js';

/** Timelines, in German. */
export const timeline: Messages = {
  ...groups,
  ...columns,
  'timeline.rowPerRun': 'eine Zeile je Run',
  'timeline.rows': 'Zeilen',
  'timeline.packed': 'So wenige wie möglich',
  'timeline.onePerRun': 'Eine je Run',
  'timeline.stateCount': '{n} {state}',
  'timeline.duration': 'Dauer',
  'timeline.share': { one: '{count} Zeilen teilen sich {pixels} Pixel', other: '{count} Zeilen teilen sich {pixels} Pixel' },
  'timeline.noTime': 'Kein Run dieser Auswahl hat eine Anlegezeit.',
  'timeline.noRunHasTime': 'Kein Run hat eine Zeit; {states}.',
  'timeline.noRuns': 'keine Runs',
  'timeline.summary': '{runs} von {from} bis {to}, {span}; {states}; bis zu {rows} in Zeilen.',
  'timeline.tookOf': '{state} · {took}',
  'timeline.unknown': 'Dauer unbekannt',
  'timeline.soFar': 'bisher {duration}',
  'timeline.createdAt': 'angelegt {moment}',
  'timeline.keyRead': 'den Run lesen, der davor oder danach begann',
  'timeline.keysSelect': 'Umschalt + ← →',
  'timeline.keySelect': 'auf dem Weg nach Zeit auswählen',
  'timeline.keyZoom': 'vergrößern, verkleinern, alles zeigen',
};
