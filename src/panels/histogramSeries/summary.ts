import type { Note } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatNumber, joined } from '../../theme/index.js';
import { groupTexts } from '../groups/texts.js';
import { numberText, stepText } from './numbers.js';
import { figureOf } from './rows.js';
import type { HistogramSeriesSpec } from './spec.js';
import { histogramTexts } from './texts.js';
import type { HistogramSeriesView } from './view.js';

type Described = Omit<HistogramSeriesView, 'treatment' | 'fidelity' | 'notes' | 'summary' | 'empty'>;
type Said = Pick<HistogramSeriesView, 'treatment' | 'fidelity' | 'notes' | 'summary'>;

/** All that is said of histograms over steps. */
export function describeHistograms(shown: Described, spec: HistogramSeriesSpec, locale?: Locale): Said {
  return {
    treatment: treatmentOf(shown, spec, locale),
    fidelity: fidelityOf(shown, locale),
    notes: notesOf(shown, locale),
    summary: summaryOf(shown, locale),
  };
}

function treatmentOf({ form, axis, detail, steps }: Described, { bins, colors }: HistogramSeriesSpec, locale?: Locale): string {
  const t = textsOf(histogramTexts, locale);
  const symlog = axis.scale === 'symlog' ? [t('symlog')] : [];
  if (form === 'quantiles') return [t('bands'), ...symlog].join(' · ');
  if (form === 'step') return [t('atStep', { step: detailSteps(detail, locale) || stepText(steps.at(-1), locale) }), ...symlog].join(' · ');
  return [t('bins', { count: bins }), ...symlog, ...(form === 'heat' && colors === 'log' ? [t('logColours')] : [])].join(' · ');
}

/** `240`, or `200–240` where runs logged at different steps. */
function detailSteps(detail: Described['detail'], locale?: Locale): string {
  if (!detail || detail.frame.rows === 0) return '';
  const steps = [...figureOf(detail.frame, 'step')];
  const [low, high] = [Math.min(...steps), Math.max(...steps)];
  return low === high ? stepText(low, locale) : `${stepText(low, locale)}–${stepText(high, locale)}`;
}

function runsText({ runs, logging }: Described, locale?: Locale): string {
  if (runs.length < logging) return textsOf(histogramTexts, locale)('someRuns', { shown: runs.length, count: logging });
  return textsOf(groupTexts, locale)('runs', { count: runs.length });
}

function fidelityOf(shown: Described, locale?: Locale): string {
  const t = textsOf(histogramTexts, locale);
  const { fidelity } = shown.frame;
  const how =
    fidelity.kind === 'truncated'
      ? t('drawn', { drawn: fidelity.to, count: fidelity.from })
      : t(shown.form === 'step' ? 'asLogged' : 'allSteps');
  return [runsText(shown, locale), how].join(' · ');
}

function notesOf({ frame, form, detail }: Described, locale?: Locale): string[] {
  const t = textsOf(histogramTexts, locale);
  // Of one step those count that are in its own histograms.
  const told = detail ? [...frame.notes.filter(({ kind }) => kind !== 'non-finite'), nonFiniteOf(detail.frame)] : frame.notes;
  const notes = told.flatMap((note) => noteText(note, locale));
  if (frame.fidelity.kind === 'truncated') notes.unshift(t(form === 'ridge' ? 'lastOfStretch' : 'lastOfPixel'));
  if (form === 'heat' || form === 'ridge') notes.push(t('commonBins'));
  if (form === 'quantiles') notes.push(t('interpolated'));
  if (detail && detail.points > 0) notes.push(t('noWidth', { count: detail.points }));
  if (detail?.heights === 'density') notes.push(t('byWidth'));
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

function noteText(note: Note, locale: Locale | undefined): string[] {
  const t = textsOf(histogramTexts, locale);
  if (note.kind === 'missing-metric') return [t('notLogged', { runs: note.runs, count: note.of })];
  if (note.kind === 'duplicate-steps') return [t('loggedAgain', { count: note.points })];
  if (note.kind !== 'non-finite') return [];
  const found = (['nan', 'posInf', 'negInf'] as const).filter((name) => note[name] > 0);
  if (found.length === 0) return [];
  const values = joined(
    found.map((name) => t(name, { n: note[name] })),
    locale,
  );
  return [t('inNoBin', { values })];
}

function summaryOf(shown: Described, locale?: Locale): string {
  const t = textsOf(histogramTexts, locale);
  const { form, key, runs, steps, axis } = shown;
  const [low, high] = axis.domain.map((value) => formatNumber(value, 4, locale)) as [string, string];
  const parts = [...mediansOf(shown, locale), ...(runs.length > 3 ? [t('more')] : [])].join(t('between'));
  const said = { form: t(form), key, runs: runsText(shown, locale), low, high, parts };
  if (form === 'step') return t('stepOf', { ...said, step: detailSteps(shown.detail, locale) });
  const [first, last] = [steps[0], steps.at(-1)].map((step) => stepText(step, locale)) as [string, string];
  return steps.length === 1 ? t('oneStep', { ...said, step: first }) : t('overSteps', { ...said, first, last });
}

/** Of the first runs how the median moves. */
function mediansOf({ frame, runs }: Described, locale: Locale | undefined): string[] {
  const t = textsOf(histogramTexts, locale);
  const medians = figureOf(frame, 'q50');
  return runs.slice(0, 3).map(({ name, start, end }) => {
    const [first, last] = [medians[start], medians[end - 1]].map((value) => numberText(value, 4, locale)) as [string, string];
    return first === last ? t('median', { run: name, value: first }) : t('medianFromTo', { run: name, first, last });
  });
}
