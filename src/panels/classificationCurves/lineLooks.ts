import { lineDash } from '../../charts/index.js';
import type { CurveLine, RunSet } from '../../model/index.js';
import { inkOf, runColor, valueRamp, type PaletteTheme } from '../../theme/index.js';
import type { PaperLook } from '../figure/paper.js';

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
export function lineLooks(lines: readonly CurveLine[], runs: RunSet, theme: PaletteTheme, paper?: PaperLook): LineLook[] {
  const classes = [...new Set(lines.map((line) => line.class ?? line.average))];
  const steps = [...new Set(lines.map(({ step }) => step))].toSorted((a, b) => a - b);
  const apart = { runs: new Set(lines.map(({ run }) => run)).size, steps: steps.length, classes: classes.length };
  return lines.map((line, i) => ({
    name: nameOf(line, apart),
    color: colorOf(line, apart, { class: classes.indexOf(line.class ?? line.average), step: steps.indexOf(line.step) }, runs, theme),
    dash: line.average ? averageDashes[line.average] : lineDash(classes.indexOf(line.class)),
    ...(paper?.lines && { color: paper.lines.color(i), dash: paper.lines.dash(i) }),
  }));
}

function nameOf(line: CurveLine, { runs, steps, classes }: Apart): string {
  const parts = [
    ...(runs > 1 || (steps < 2 && classes < 2) ? [line.name ?? (line.run < 0 && runs > 1 ? 'no run' : 'All rows')] : []),
    ...(steps > 1 ? [Number.isNaN(line.step) ? 'no step' : `step ${line.step.toLocaleString('en-US')}`] : []),
    ...(classes > 1 ? [line.average ? `${line.average}-average` : (line.class ?? '')] : []),
  ];
  return parts.join(' · ');
}

function colorOf(line: CurveLine, apart: Apart, place: { class: number; step: number }, runs: RunSet, theme: PaletteTheme): string {
  if (apart.runs > 1) return (line.runId !== undefined && runs.colors[line.runId]) || runColor(Math.max(0, line.run), theme);
  if (apart.steps > 1) return valueRamp(theme)(place.step / (apart.steps - 1));
  if (apart.classes > 1) return line.average ? inkOf(theme, 'text') : runColor(place.class, theme);
  return (line.runId !== undefined && runs.colors[line.runId]) || runColor(Math.max(0, line.run), theme);
}
