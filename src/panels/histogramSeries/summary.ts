import type { Note } from '../../model/index.js';
import { formatNumber, formatStep, formatValue } from '../../theme/index.js';
import type { PanelTable } from '../panelKind.js';
import { figureOf, outsideOf } from './rows.js';
import type { HistogramForm, HistogramSeriesSpec } from './spec.js';
import type { HistogramSeriesView } from './view.js';

export const formTexts: Readonly<Record<HistogramForm, string>> = {
  heat: 'Heat map',
  ridge: 'Offset curves',
  quantiles: 'Quantile bands',
  step: 'One step',
};

type Described = Omit<HistogramSeriesView, 'treatment' | 'fidelity' | 'notes' | 'summary' | 'empty'>;
type Texts = Pick<HistogramSeriesView, 'treatment' | 'fidelity' | 'notes' | 'summary'>;

/** All that is said of histograms over steps. */
export function describeHistograms(shown: Described, spec: HistogramSeriesSpec): Texts {
  return { treatment: treatmentOf(shown, spec), fidelity: fidelityOf(shown), notes: notesOf(shown), summary: summaryOf(shown) };
}

function treatmentOf({ form, axis, detail, steps }: Described, { bins, colors }: HistogramSeriesSpec): string {
  const symlog = axis.scale === 'symlog' ? ['symlog'] : [];
  if (form === 'quantiles') return ['5–95 %, 25–75 %', ...symlog].join(' · ');
  if (form === 'step') return [`step ${detailSteps(detail) || stepText(steps.at(-1))}`, ...symlog].join(' · ');
  return [`${formatStep(bins)} bins`, ...symlog, ...(form === 'heat' && colors === 'log' ? ['log colours'] : [])].join(' · ');
}

/** `240`, or `200–240` where runs logged at different steps. */
function detailSteps(detail: Described['detail']): string {
  if (!detail || detail.frame.rows === 0) return '';
  const steps = [...figureOf(detail.frame, 'step')];
  const [low, high] = [Math.min(...steps), Math.max(...steps)];
  return low === high ? stepText(low) : `${stepText(low)}–${stepText(high)}`;
}

function stepText(step: number | undefined): string {
  return step === undefined || Number.isNaN(step) ? '–' : formatStep(step);
}

function runsText(count: number): string {
  return `${formatStep(count)} ${count === 1 ? 'run' : 'runs'}`;
}

function fidelityOf({ runs, logging, frame, form }: Described): string {
  const of = runs.length < logging ? `${formatStep(runs.length)} of ${runsText(logging)}` : runsText(runs.length);
  if (frame.fidelity.kind === 'truncated')
    return `${of} · ${formatStep(frame.fidelity.to)} of ${formatStep(frame.fidelity.from)} histograms drawn`;
  return form === 'step' ? `${of} · bins as logged` : `${of} · all steps`;
}

function notesOf({ frame, form, detail }: Described): string[] {
  // Of one step those count that are in its own histograms.
  const notes = (detail ? [...frame.notes.filter(({ kind }) => kind !== 'non-finite'), nonFiniteOf(detail.frame)] : frame.notes).flatMap(
    noteText,
  );
  if (frame.fidelity.kind === 'truncated')
    notes.unshift(`of each run the last histogram in ${form === 'ridge' ? 'each stretch of steps' : 'a pixel column'}: zoom in for more`);
  if (form === 'heat' || form === 'ridge') notes.push('bins of different bounds put into common ones, as if values lay evenly within each');
  if (form === 'quantiles') notes.push('quantiles interpolated, as if values lay evenly within each bin');
  if (detail && detail.points > 0)
    notes.push(`${formatStep(detail.points)} ${detail.points === 1 ? 'bin' : 'bins'} without width, drawn as a line of full height`);
  if (detail?.heights === 'density') notes.push('heights are shares by width, so that areas can be compared');
  return notes;
}

/** Values of the rows of a frame that are in no bin. */
function nonFiniteOf({ columns }: HistogramSeriesView['frame']): Note {
  const sum = (name: string): number => {
    const column = columns[name];
    return column instanceof Int32Array ? column.reduce((all, one) => all + one, 0) : 0;
  };
  return { kind: 'non-finite', nan: sum('nan'), posInf: sum('pos_inf'), negInf: sum('neg_inf') };
}

function noteText(note: Note): string[] {
  if (note.kind === 'missing-metric') return [`${formatStep(note.runs)} of ${runsText(note.of)} did not log it`];
  if (note.kind === 'duplicate-steps') return [`${formatStep(note.points)} logged again at the same step: the later is drawn`];
  if (note.kind !== 'non-finite') return [];
  if (note.nan + note.posInf + note.negInf === 0) return [];
  const parts = [`${formatStep(note.nan)} NaN`, `${formatStep(note.posInf)} +Inf`, `${formatStep(note.negInf)} −Inf`];
  return [`in no bin: ${parts.filter((_, i) => [note.nan, note.posInf, note.negInf][i]! > 0).join(', ')}`];
}

function summaryOf(shown: Described): string {
  const { form, key, runs, logging, steps, axis, frame } = shown;
  const of = runs.length < logging ? `${formatStep(runs.length)} of ${runsText(logging)}` : runsText(runs.length);
  const over = steps.length === 1 ? `at step ${stepText(steps[0])}` : `over steps ${stepText(steps[0])} to ${stepText(steps.at(-1))}`;
  const values = `values ${formatNumber(axis.domain[0])} to ${formatNumber(axis.domain[1])}`;
  const medians = figureOf(frame, 'q50');
  const parts = runs.slice(0, 3).map(({ name, start, end }) => {
    const [first, last] = [medians[start], medians[end - 1]].map((value) => numberText(value));
    return `${name}: median ${first === last ? first : `${first} to ${last}`}`;
  });
  const what = form === 'step' ? `${formTexts.step} of ${key}, ${detailSteps(shown.detail)}` : `${formTexts[form]} of ${key} ${over}`;
  return `${what}, ${of}, ${values}; ${parts.join('; ')}${runs.length > 3 ? '; and more' : ''}.`;
}

/** A figure; `–` where it is not defined. */
export function numberText(value: number | undefined, digits = 4): string {
  return value === undefined || Number.isNaN(value) ? '–' : formatValue(value, digits);
}

/** Counts may be fractions: those have four digits. */
export function countText(count: number): string {
  return Number.isInteger(count) && Math.abs(count) < 1e15 ? formatStep(count) : formatNumber(count);
}

export function shareText(share: number): string {
  return `${formatNumber(100 * share, 3)} %`;
}

/** The figures of all histograms that were answered; of one step each bin. */
export function tableOfHistograms({ frame, runs, detail }: HistogramSeriesView): PanelTable {
  if (detail) return tableOfBins(detail);
  const nameAt = (row: number): string => runs.find(({ start, end }) => row >= start && row < end)?.name ?? '';
  const figure = (label: string, name: Parameters<typeof figureOf>[1]) => ({
    label,
    numeric: true,
    text: (row: number) => numberText(figureOf(frame, name)[row]),
    value: (row: number) => figureOf(frame, name)[row],
  });
  return {
    rows: frame.rows,
    columns: [
      { label: 'Run', text: nameAt },
      { label: 'Step', numeric: true, text: (row) => stepText(figureOf(frame, 'step')[row]), value: (row) => figureOf(frame, 'step')[row] },
      {
        label: 'Values',
        numeric: true,
        text: (row) => countText(figureOf(frame, 'total')[row] ?? 0),
        value: (row) => figureOf(frame, 'total')[row],
      },
      figure('Lowest bound', 'low'),
      figure('5 %', 'q5'),
      figure('25 %', 'q25'),
      figure('Median', 'q50'),
      figure('75 %', 'q75'),
      figure('95 %', 'q95'),
      figure('Highest bound', 'high'),
      figure('Mean', 'mean'),
      figure('Sd', 'sd'),
      { label: 'In no bin', numeric: true, text: (row) => formatStep(outsideOf(frame, row)), value: (row) => outsideOf(frame, row) },
    ],
  };
}

function tableOfBins({ bars, runs, frame }: NonNullable<HistogramSeriesView['detail']>): PanelTable {
  const all = bars.flat();
  const at = (row: number) => all[row]!;
  return {
    rows: all.length,
    columns: [
      { label: 'Run', text: (row) => runs[at(row).row]?.name ?? '' },
      {
        label: 'Step',
        numeric: true,
        text: (row) => stepText(figureOf(frame, 'step')[at(row).row]),
        value: (row) => figureOf(frame, 'step')[at(row).row],
      },
      { label: 'From', numeric: true, text: (row) => numberText(at(row).from, 6), value: (row) => at(row).from },
      { label: 'To', numeric: true, text: (row) => numberText(at(row).to, 6), value: (row) => at(row).to },
      { label: 'Count', numeric: true, text: (row) => countText(at(row).count), value: (row) => at(row).count },
      { label: 'Share', numeric: true, text: (row) => shareText(at(row).share), value: (row) => at(row).share },
    ],
  };
}
