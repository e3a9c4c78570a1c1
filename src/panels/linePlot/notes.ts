import type { Fidelity, Frame } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatCount, formatStep } from '../../theme/index.js';
import { linePlotTexts } from './texts.js';

/**
 * What a reader must know about the points: what could not be drawn and the sign it has, what was left out. That the one
 * metric of a plot is missing in runs is said by `coverageText`; of several, each has a note.
 */
export function noteTexts(frame: Pick<Frame, 'notes'>, metrics: readonly string[], locale?: Locale): string[] {
  const t = textsOf(linePlotTexts, locale);
  const sign = (glyph: string, count: number, what: string): string => (count > 0 ? `${glyph} ${formatStep(count, locale)} ${what}` : '');
  return frame.notes.flatMap((note): string[] => {
    switch (note.kind) {
      case 'non-finite':
        return [sign('×', note.nan, 'NaN'), sign('▲', note.posInf, '+∞'), sign('▼', note.negInf, '−∞')].filter((text) => text !== '');
      case 'non-positive':
        return note.points > 0 ? [sign('○', note.points, '≤ 0')] : [];
      case 'duplicate-steps':
        return note.points > 0 ? [t('repeated', { count: note.points })] : [];
      case 'no-time':
        return note.runs > 0 ? [t('noTime', { count: note.runs })] : [];
      case 'missing-metric':
        return metrics.length > 1 ? [t('missing', { metric: note.metric, runs: note.runs, count: note.of })] : [];
      case 'no-target':
      case 'left-out-rows':
        return [];
      default:
        return note satisfies never;
    }
  });
}

/** `exact`, `M4 2.4M → 12k`, `recorded at 2,000 points`, with `smoothing rounded` where averages have fewer digits, or why points are missing. */
export function fidelityText(fidelity: Fidelity, locale?: Locale): string {
  const t = textsOf(linePlotTexts, locale);
  switch (fidelity.kind) {
    case 'exact':
      return t('exact');
    case 'm4':
      if (fidelity.recorded !== undefined) return t(fidelity.rounded ? 'recordedRounded' : 'recorded', { count: fidelity.recorded });
      return t('m4', { from: formatCount(fidelity.from, locale), to: formatCount(fidelity.to, locale) });
    case 'truncated': {
      const { because } = fidelity;
      return t('truncated', { to: formatCount(fidelity.to, locale), from: formatCount(fidelity.from, locale), because });
    }
    default:
      return fidelity satisfies never;
  }
}

/** `31 of 48 runs selected`: of those that are drawn. */
export function selectedText(frame: Frame, selected: ReadonlySet<number>, locale?: Locale): string {
  const drawn = new Set(frame.series?.lines.map(({ run }) => run));
  const count = [...drawn].filter((run) => selected.has(run)).length;
  return textsOf(linePlotTexts, locale)('runsSelected', { selected: count, count: drawn.size });
}

/** `48 runs`, or `6 of 48 runs` where some logged none of the metrics. */
export function coverageText(frame: Frame, locale?: Locale): string {
  const t = textsOf(linePlotTexts, locale);
  const matched = frame.series?.runs ?? 0;
  const drawn = new Set(frame.series?.lines.map(({ runId }) => runId)).size;
  return drawn === matched ? t('runs', { count: matched }) : t('runsDrawn', { drawn, count: matched });
}
