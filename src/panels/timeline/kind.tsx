import { useId } from 'react';
import { Legend } from '../../charts/index.js';
import { useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatDuration, formatMoment, stateToken } from '../../theme/index.js';
import { definePanel } from '../definePanel.js';
import { groupTexts } from '../groups/texts.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelFooterProps, PanelHeading, PanelTable, SettingsProps } from '../panelKind.js';
import { planTimeline } from './plan.js';
import { StateSwatch } from './StateSwatch.js';
import { timelineSpecSchema, type TimelineSpec, type TimelineState } from './spec.js';
import { timelineTexts } from './texts.js';
import { timelineBars, type TimelineBars } from './timelineBars.js';
import { TimelineDrawing } from './TimelineDrawing.js';
import { viewTimeline, type TimelineView } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** When runs began, how long they took and how they ended. */
export const timeline = definePanel<TimelineSpec, TimelineState, TimelineView, TimelineBars>({
  kind: 'timeline',
  version: 1,
  texts: timelineTexts.folder,
  title: 'Timeline',
  about: 'When each run began, how long it took and how it ended.',
  defaults: () => ({ rows: 'packed' }),
  schema: timelineSpecSchema,
  initialState: { zoom: undefined },
  migrations: [],
  plan: planTimeline,
  prepare: timelineBars,
  view: viewTimeline,
  heading: ({ rows }, view, locale): PanelHeading => ({
    title: kindTitle(timeline, locale),
    treatment: rows === 'runs' ? textsOf(timelineTexts, locale)('rowPerRun') : undefined,
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  }),
  summary: (view) => view.summary,
  table,
  Component: TimelineDrawing,
  Footer,
  Settings,
});

function Settings({ spec, onChange }: SettingsProps<TimelineSpec>) {
  const t = useTexts(timelineTexts);
  const id = useId();
  return (
    <div className="rf-form">
      <label htmlFor={id}>{t('rows')}</label>
      <select
        id={id}
        className="rf-select"
        value={spec.rows}
        onChange={(event) => onChange({ ...spec, rows: event.target.value === 'runs' ? 'runs' : 'packed' })}
      >
        <option value="packed">{t('packed')}</option>
        <option value="runs">{t('onePerRun')}</option>
      </select>
    </div>
  );
}

/** The states with their colours, forms and counts, and what is not drawn. */
function Footer({ view }: PanelFooterProps<TimelineSpec, TimelineView>) {
  const t = useTexts(timelineTexts);
  if (view.empty !== undefined) return null;
  const items = view.states.map(([state, runs]) => ({
    id: state,
    name: t('stateCount', { n: runs, state }),
    color: `var(${stateToken(state)})`,
    swatch: <StateSwatch state={state} />,
  }));
  return (
    <PanelFooter>
      <Legend items={items} />
      {view.notes.length > 0 && (
        <ul className="rf-notes">
          {view.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </PanelFooter>
  );
}

/** The runs by start; those without a time at the end. */
function table({ bars, greyed }: TimelineView, locale: Locale): PanelTable {
  const common = textsOf(groupTexts, locale);
  const drawn = new Set(bars.order);
  const rows = [...bars.order, ...[...bars.start.keys()].filter((bar) => !drawn.has(bar))];
  const at = (row: number): number => rows[row] ?? 0;
  const known = (bar: number): boolean => Number.isFinite(bars.start[bar]);
  return {
    rows: bars.count,
    columns: [
      { label: common('run'), text: (row) => bars.nameOf(at(row)) },
      { label: common('state'), text: (row) => bars.stateOf(at(row)) },
      {
        label: common('createdAt'),
        text: (row) => (known(at(row)) ? formatMoment(bars.start[at(row)]!, locale) : '–'),
        value: (row) => (known(at(row)) ? new Date(bars.start[at(row)]!) : undefined),
      },
      {
        label: textsOf(timelineTexts, locale)('duration'),
        numeric: true,
        value: (row) => (bars.openEnd[at(row)] === 1 || !known(at(row)) ? undefined : (bars.end[at(row)]! - bars.start[at(row)]!) / 1000),
        text: (row) =>
          bars.openEnd[at(row)] === 1 || !known(at(row)) ? '–' : formatDuration((bars.end[at(row)]! - bars.start[at(row)]!) / 1000, locale),
      },
      { label: common('selected'), text: (row) => common(greyed[at(row)] === 1 ? 'no' : 'yes') },
    ],
  };
}
