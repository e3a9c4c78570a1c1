import { readConsoleLine } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatMoment, formatStep } from '../../theme/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelHeading, PanelTable } from '../panelKind.js';
import { LogDrawing } from './LogDrawing.js';
import { LogSettings } from './LogSettings.js';
import { planLog } from './plan.js';
import { logSpecSchema, type LogSpec, type LogState } from './spec.js';
import { logTexts } from './texts.js';
import { viewLog, type LogView } from './view.js';

/** What a run printed. */
export const log = definePanel<LogSpec, LogState, LogView>({
  kind: 'log',
  version: 1,
  texts: logTexts.folder,
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
  heading: (_, view, locale): PanelHeading => ({
    title: kindTitle(log, locale),
    treatment: view?.treatment,
    fidelity: view?.fidelity || undefined,
  }),
  summary: (view) => view.summary,
  table,
  Component: LogDrawing,
  Settings: LogSettings,
});

/** The lines that are loaded: those on screen and around. */
function table({ rowAt, rows }: LogView, locale: Locale): PanelTable {
  const t = textsOf(logTexts, locale);
  const known = (place: number): boolean => rowAt(place) !== undefined;
  let first = 0;
  while (first < rows && !known(first)) first += 400;
  let count = 0;
  while (first + count < rows && known(first + count)) count++;
  const at = (row: number) => rowAt(first + row);
  return {
    rows: count,
    columns: [
      {
        label: t('line'),
        numeric: true,
        text: (row) => formatStep((at(row)?.line ?? 0) + 1, locale),
        value: (row) => (at(row)?.line ?? 0) + 1,
      },
      {
        label: t('time'),
        text: (row) => (Number.isFinite(at(row)?.time) ? formatMoment(at(row)!.time, locale) : '–'),
        value: (row) => new Date(at(row)?.time ?? Number.NaN),
      },
      { label: t('stream'), text: (row) => (at(row)?.stderr ? 'stderr' : 'stdout') },
      { label: t('text'), text: (row) => readConsoleLine(at(row)?.raw ?? '').text },
    ],
  };
}
