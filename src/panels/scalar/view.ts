import { columnId, columnLabel, type RunId } from '../../model/index.js';
import { meanOf } from '../../numeric/index.js';
import { textsOf } from '../../texts/index.js';
import { chosenColumns, groupedRuns, groupValues, leftOutTexts, noFrame, runIdAt, runNameAt } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { selectedIndices } from '../panelSelection.js';
import { baselineOf, deltaOf, type ScalarBaseline, type ScalarDelta } from './baseline.js';
import { pickScalar, type PickedScalar, type ScalarGroup } from './pickScalar.js';
import type { ScalarSpec } from './spec.js';
import { sayScalar, type ScalarTexts } from './sayScalar.js';
import { scalarTexts } from './texts.js';

/** A scalar card ready to be drawn. */
export interface ScalarView {
  picked: PickedScalar;
  groups: readonly ScalarGroup[];
  /** Whether there are groups; else `groups` is one of all runs. */
  grouped: boolean;
  baseline: ScalarBaseline | undefined;
  delta: ScalarDelta | undefined;
  /** The values of the strip: the mean of each group, else each run's. */
  strip: Float64Array;
  /** Id of the run whose number is shown, where it is that of one. */
  run: RunId | undefined;
  texts: ScalarTexts;
  notes: readonly string[];
  fidelity: string;
  /** Whether the card has room for its title alone. */
  narrow: boolean;
  empty: string | undefined;
}

/** CSS pixels. */
const narrowWidth = 230;

/** The view of the latest answers. */
export function viewScalar(answers: readonly Answer[], spec: ScalarSpec, _state: undefined, context: PanelContext): ScalarView {
  const frame = answers[0]?.frame ?? noFrame;
  const plan = answers[0]?.plan.kind === 'runs.columns' ? answers[0].plan : undefined;
  const metric = plan?.columns[0] ?? spec.metric;
  const selected = selectedIndices(answers);
  const { theme, runs, locale } = context;
  const found = groupedRuns(frame, { by: plan?.groupBy ?? [], selected, colors: runs.colors, theme, locale });
  const grouped = plan?.groupBy !== undefined;
  const column = metric && frame.columns[columnId(metric)];
  const groups = found.groups.map((group): ScalarGroup => ({ ...group, values: groupValues(column, group.rows) }));
  const picked = pickScalar(frame, groups, grouped, { ...spec, metric });
  const baseline = metric && baselineOf(frame, aloneFrame(answers, runs.baseline), runs.baseline, metric, grouped ? groups : undefined);
  const delta = deltaOf(picked.value, baseline, spec.goal);
  const means = Float64Array.from(groups, ({ values }) => meanOf(values.sorted)).filter((value) => !Number.isNaN(value));
  const shown = { picked, groups, grouped, baseline, delta };
  const run = picked.row === undefined ? undefined : runIdAt(frame, picked.row);
  const name = picked.row === undefined ? '' : runNameAt(frame, picked.row);
  return {
    ...shown,
    strip: grouped ? means : (groups[0]?.values.sorted ?? new Float64Array()),
    run,
    texts: sayScalar({ ...shown, name, metric: metric ? columnLabel(metric) : '' }, spec, locale),
    notes: metric
      ? leftOutTexts(
          groups.map(({ values }) => values),
          columnLabel(metric),
          locale,
        )
      : [],
    narrow: context.size.width < narrowWidth,
    fidelity:
      selected && selected.size < frame.rows
        ? textsOf(scalarTexts, locale)('someRuns', { selected: selected.size, count: frame.rows })
        : textsOf(groupTexts, locale)('runs', { count: frame.rows }),
    empty: emptyText(spec, frame.rows, groups.length, context),
  };
}

/** The answer about the baseline alone, where it was asked. */
function aloneFrame(answers: readonly Answer[], baseline: RunId | undefined): Answer['frame'] | undefined {
  if (baseline === undefined) return undefined;
  const answer = answers[1];
  return answer?.plan.kind === 'runs.columns' && answer.plan.columns.length > 0 ? answer.frame : undefined;
}

function emptyText(
  { metric, groupBy }: ScalarSpec,
  rows: number,
  groups: number,
  { runs, catalog, locale }: PanelContext,
): string | undefined {
  const t = textsOf(groupTexts, locale);
  if (!metric) return t('noMetric');
  if (!chosenColumns(groupBy, runs, catalog)) return '';
  if (rows === 0) return t(runs.hidden.length > 0 ? 'allHidden' : 'noRunMatches');
  return groups === 0 ? t('noRunSelected') : undefined;
}
