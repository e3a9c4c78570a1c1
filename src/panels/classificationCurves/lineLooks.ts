import { lineDash } from '../../charts/index.js';
import type { CurveLine, RunSet } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep, inkOf, runColor, valueRamp, type PaletteTheme } from '../../theme/index.js';
import type { PanelContext } from '../panelKind.js';
import { classificationCurvesTexts } from './texts.js';

/** What tells the lines of a panel apart. */
interface Apart {
  runs: number;
  steps: number;
  classes: number;
}

/** How a line is drawn, and what it is called. */
export interface LineLook {
  name: string;
  color: string;
  /** Dashes and gaps in CSS pixels; solid where empty. */
  dash: readonly number[];
}

/** Of averages; classes have those of their place. */
const averageDashes = { micro: [3, 3], macro: [10, 3, 3, 3] } as const;

/** Looks of lines: runs have their colours and classes dashes; where there is one run, classes have colours too, and steps those of a ramp. */
export function lineLooks(
  lines: readonly CurveLine[],
  runs: RunSet,
  { theme, paper, locale }: Pick<PanelContext, 'theme' | 'paper' | 'locale'>,
): LineLook[] {
  const classes = [...new Set(lines.map((line) => line.class ?? line.average))];
  const steps = [...new Set(lines.map(({ step }) => step))].toSorted((a, b) => a - b);
  const apart = { runs: new Set(lines.map(({ run }) => run)).size, steps: steps.length, classes: classes.length };
  return lines.map((line, i) => ({
    name: nameOf(line, apart, locale),
    color: colorOf(line, apart, { class: classes.indexOf(line.class ?? line.average), step: steps.indexOf(line.step) }, runs, theme),
    dash: line.average ? averageDashes[line.average] : lineDash(classes.indexOf(line.class)),
    ...(paper?.lines && { color: paper.lines.color(i), dash: paper.lines.dash(i) }),
  }));
}

function nameOf(line: CurveLine, { runs, steps, classes }: Apart, locale: Locale | undefined): string {
  const t = textsOf(classificationCurvesTexts, locale);
  const parts = [
    ...(runs > 1 || (steps < 2 && classes < 2) ? [line.name ?? (line.run < 0 && runs > 1 ? t('noRun') : t('allRows'))] : []),
    ...(steps > 1 ? [Number.isNaN(line.step) ? t('noStep') : t('step', { step: formatStep(line.step, locale) })] : []),
    ...(classes > 1 ? [line.average ? t(line.average) : (line.class ?? '')] : []),
  ];
  return parts.join(' · ');
}

function colorOf(line: CurveLine, apart: Apart, place: { class: number; step: number }, runs: RunSet, theme: PaletteTheme): string {
  if (apart.runs > 1) return (line.runId !== undefined && runs.colors[line.runId]) || runColor(Math.max(0, line.run), theme);
  if (apart.steps > 1) return valueRamp(theme)(place.step / (apart.steps - 1));
  if (apart.classes > 1) return line.average ? inkOf(theme, 'text') : runColor(place.class, theme);
  return (line.runId !== undefined && runs.colors[line.runId]) || runColor(Math.max(0, line.run), theme);
}
