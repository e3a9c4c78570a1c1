import { readConsoleLine } from '../../model/index.js';
import { formatMoment, formatStep } from '../../theme/index.js';
import { definePanel } from '../definePanel.js';
import type { PanelTable } from '../panelKind.js';
import { LogDrawing } from './LogDrawing.js';
import { LogSettings } from './LogSettings.js';
import { planLog } from './plan.js';
import { logSpecSchema, type LogSpec, type LogState } from './spec.js';
import { viewLog, type LogView } from './view.js';

/** What a run printed. */
export const log = definePanel<LogSpec, LogState, LogView>({
  kind: 'log',
  version: 1,
  title: 'Log',
  about: 'What one run printed, with its colours; search in all of its lines.',
  defaults: () => ({ wrap: false }),
  schema: logSpecSchema,
  initialState: {
    pick: undefined,
    pointed: undefined,
    search: '',
    pattern: false,
    matchCase: false,
    onlyMatches: false,
    overwritten: false,
    block: 0,
  },
  migrations: [],
  plan: planLog,
  view: viewLog,
  heading: (_, view) => ({ title: 'Log', treatment: view?.treatment, fidelity: view?.fidelity || undefined }),
  summary: (view) => view.summary,
  table,
  Component: LogDrawing,
  Settings: LogSettings,
});

/** The lines that are loaded: those on screen and around. */
function table({ rowAt, rows }: LogView): PanelTable {
  const known = (place: number): boolean => rowAt(place) !== undefined;
  let first = 0;
  while (first < rows && !known(first)) first += 400;
  let count = 0;
  while (first + count < rows && known(first + count)) count++;
  const at = (row: number) => rowAt(first + row);
  return {
    rows: count,
    columns: [
      { label: 'Line', numeric: true, text: (row) => formatStep((at(row)?.line ?? 0) + 1), value: (row) => (at(row)?.line ?? 0) + 1 },
      {
        label: 'Time',
        text: (row) => (Number.isFinite(at(row)?.time) ? formatMoment(at(row)!.time) : '–'),
        value: (row) => new Date(at(row)?.time ?? Number.NaN),
      },
      { label: 'Stream', text: (row) => (at(row)?.stderr ? 'stderr' : 'stdout') },
      { label: 'Text', text: (row) => readConsoleLine(at(row)?.raw ?? '').text },
    ],
  };
}
