import { columnLabel, type Catalog } from '../../model/index.js';
import { meanOf } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatValue } from '../../theme/index.js';
import { likelyGoal, mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { NoteList } from '../groups/index.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelFooterProps, PanelHeading, PanelTable } from '../panelKind.js';
import { planScalar } from './plan.js';
import { ScalarDrawing } from './ScalarDrawing.js';
import { ScalarSettings } from './ScalarSettings.js';
import { scalarSpecSchema, type ScalarSpec } from './spec.js';
import { pickText } from './sayScalar.js';
import { scalarTexts } from './texts.js';
import { viewScalar, type ScalarView } from './view.js';

/** One number, how its runs lie about it, and how it compares with the baseline. */
export const scalar = definePanel<ScalarSpec, undefined, ScalarView>({
  kind: 'scalar',
  version: 1,
  texts: scalarTexts.folder,
  title: 'Scalar',
  about: 'One number: the best, mean or latest, its spread over seeds and its difference to the baseline.',
  defaults,
  schema: scalarSpecSchema,
  initialState: undefined,
  migrations: [],
  plan: planScalar,
  view: viewScalar,
  heading: ({ metric, pick }, view, locale): PanelHeading => ({
    title: metric ? columnLabel(metric) : kindTitle(scalar, locale),
    treatment: metric && !view?.narrow ? pickText(pick, locale) : undefined,
    fidelity: view && view.empty === undefined && !view.narrow ? view.fidelity : undefined,
  }),
  summary: ({ texts, empty }) => empty ?? texts.summary,
  table,
  Component: ScalarDrawing,
  Footer,
  Settings: ScalarSettings,
});

function defaults(catalog: Catalog): ScalarSpec {
  const metric = mainMetric(catalog);
  const goal = (metric && likelyGoal(metric.key, metric.goal)) ?? 'maximize';
  return {
    ...(metric && { metric: { from: 'metric', key: metric.key, reduce: goal === 'minimize' ? 'min' : 'max' } }),
    goal,
    pick: 'best',
    groupBy: 'run set',
    spread: 'sd',
  };
}

/** Below which a card has no room for notes, CSS pixels: its summary and table have them. */
const roomForNotes = 110;

function Footer({ view, context }: PanelFooterProps<ScalarSpec, ScalarView>) {
  return view.empty === undefined && context.size.height >= roomForNotes ? <NoteList notes={view.notes} /> : null;
}

/** What a number is, how it is written, of what, and the number itself where it is one. */
type Fact = [what: string, text: string, of: string, value?: number | undefined];

/** The number and all that is said of it, then the mean of each group. */
function table({ texts, picked, delta, groups, grouped, baseline, notes }: ScalarView, locale: Locale): PanelTable {
  const t = textsOf(scalarTexts, locale);
  const facts: Fact[] = [
    [t('value'), texts.value, texts.of, picked.value],
    [t('spread'), texts.spread, ''],
    ...(baseline ? [[t('baseline'), formatValue(baseline.value, 5, locale), baseline.name, baseline.value] as Fact] : []),
    ...(texts.delta ? [[t('difference'), texts.delta, '', delta?.absolute] as Fact] : []),
    ...(grouped ? groups : []).map(({ about, values: { sorted } }): Fact => [
      t('meanOf'),
      sorted.length === 0 ? '–' : formatValue(meanOf(sorted), 5, locale),
      t('groupOf', { group: about, count: sorted.length }),
      sorted.length === 0 ? undefined : meanOf(sorted),
    ]),
    ...notes.map((note): Fact => [t('leftOut'), note, '']),
  ];
  const text = (column: 0 | 1 | 2) => (row: number) => facts[row]?.[column] ?? '';
  return {
    rows: facts.length,
    columns: [
      { label: t('what'), text: text(0) },
      { label: t('value'), numeric: true, text: text(1), value: (row) => facts[row]?.[3] ?? facts[row]?.[1] },
      { label: t('of'), text: text(2) },
    ],
  };
}
