import { lazy, Suspense } from 'react';
import { ChartSkeleton } from '../../charts/index.js';
import type { Catalog, Scalar } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import { NoteList } from '../groups/index.js';
import type { PanelFooterProps, PanelHeading, PanelTable, PanelViewProps, SettingsProps } from '../panelKind.js';
import { planCustomChart } from './plan.js';
import { chartPresets } from './presets.js';
import { valueText } from './rowFacts.js';
import { customChartSpecSchema, type CustomChartSpec } from './spec.js';
import { customChartTexts } from './texts.js';
import { viewCustomChart, type CustomChartView } from './view.js';

// A page without such a chart loads neither.
const Drawing = lazy(async () => ({ default: (await import('./CustomChartDrawing.js')).CustomChartDrawing }));
const Form = lazy(async () => ({ default: (await import('./CustomChartSettings.js')).CustomChartSettings }));

/** A Vega-Lite chart over runs, their history or a logged table. */
export const customChart = definePanel<CustomChartSpec, undefined, CustomChartView>({
  kind: 'custom-chart',
  version: 1,
  texts: customChartTexts.folder,
  title: 'Custom chart',
  about: 'A chart written in Vega-Lite, over runs, their history or a logged table. W&B’s custom charts have a home here.',
  defaults: (catalog: Catalog) => chartPresets.find(({ id }) => id === 'bar')?.make(catalog) ?? { columns: [], metrics: [] },
  schema: customChartSpecSchema,
  initialState: undefined,
  migrations: [],
  plan: planCustomChart,
  view: viewCustomChart,
  heading,
  summary: ({ summary }) => summary,
  table,
  Component,
  Footer,
  Settings,
});

function Component(props: PanelViewProps<CustomChartSpec, undefined, CustomChartView>) {
  return (
    <Suspense fallback={<ChartSkeleton />}>
      <Drawing {...props} />
    </Suspense>
  );
}

function Settings(props: SettingsProps<CustomChartSpec>) {
  const t = useTexts(customChartTexts);
  return (
    <Suspense fallback={<ChartSkeleton label={t('loadingForm')} />}>
      <Form {...props} />
    </Suspense>
  );
}

function heading(_: CustomChartSpec, view: CustomChartView | undefined, locale: Locale): PanelHeading {
  const drawn = view && view.empty === undefined && !view.error;
  return {
    title: kindTitle(customChart, locale),
    treatment: textsOf(customChartTexts, locale)('vegaLite'),
    fidelity: drawn ? view.fidelity : undefined,
  };
}

function Footer({ view }: PanelFooterProps<CustomChartSpec, CustomChartView>) {
  return view.empty === undefined && !view.error ? <NoteList notes={view.notes} /> : null;
}

/** The data the chart names first. */
function table({ main }: CustomChartView, locale: Locale): PanelTable {
  if (!main) return { rows: 0, columns: [{ label: textsOf(customChartTexts, locale)('name'), text: () => '' }] };
  const { rows, fields } = main;
  return {
    rows: rows.length,
    columns: fields
      .filter((field) => field !== 'color')
      .map((field) => ({
        label: field,
        numeric: typeof rows.find((row) => row[field] !== null)?.[field] === 'number',
        text: (row: number) => valueText(rows[row]?.[field], locale),
        value: (row: number) => cellValue(rows[row]?.[field]),
      })),
  };
}

/** A value that a file can hold; lists and records as JSON. */
function cellValue(value: unknown): Scalar | Date | undefined {
  if (value === null || value === undefined) return undefined;
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date;
  return isPlain ? value : JSON.stringify(value);
}
