import type { Fidelity, Frame } from '../../model/index.js';
import { formatCount, formatStep } from '../../theme/index.js';

/**
 * What a reader must know about the points: what could not be drawn and the sign it has, what was left out. That the one
 * metric of a plot is missing in runs is said by `coverageText`; of several, each has a note.
 */
export function noteTexts(frame: Frame, metrics: readonly string[]): string[] {
  return frame.notes.flatMap((note): string[] => {
    switch (note.kind) {
      case 'non-finite':
        return [sign('×', note.nan, 'NaN'), sign('▲', note.posInf, '+∞'), sign('▼', note.negInf, '−∞')].filter((text) => text !== '');
      case 'non-positive':
        return note.points > 0 ? [sign('○', note.points, '≤ 0')] : [];
      case 'duplicate-steps':
        return note.points > 0 ? [`${formatStep(note.points)} repeated ${note.points === 1 ? 'step' : 'steps'}`] : [];
      case 'no-time':
        return note.runs > 0 ? [`${formatStep(note.runs)} ${note.runs === 1 ? 'run' : 'runs'} without time`] : [];
      case 'missing-metric':
        return metrics.length > 1 ? [`${note.metric} is missing in ${formatStep(note.runs)} of ${formatStep(note.of)} runs`] : [];
      case 'no-target':
      case 'left-out-rows':
        return [];
      default:
        return note satisfies never;
    }
  });
}

function sign(glyph: string, count: number, what: string): string {
  return count > 0 ? `${glyph} ${formatStep(count)} ${what}` : '';
}

/** `exact`, `M4 2.4M → 12k`, `recorded at 2,000 points`, with `smoothing rounded` where averages have fewer digits, or why points are missing. */
export function fidelityText(fidelity: Fidelity): string {
  switch (fidelity.kind) {
    case 'exact':
      return 'exact';
    case 'm4':
      if (fidelity.recorded !== undefined)
        return `recorded at ${formatStep(fidelity.recorded)} points${fidelity.rounded ? ', smoothing rounded' : ''}`;
      return `M4 ${formatCount(fidelity.from)} → ${formatCount(fidelity.to)}`;
    case 'truncated':
      return `${formatCount(fidelity.to)} of ${formatCount(fidelity.from)}: ${fidelity.because}`;
    default:
      return fidelity satisfies never;
  }
}

/** `31 of 48 runs selected`: of those that are drawn. */
export function selectedText(frame: Frame, selected: ReadonlySet<number>): string {
  const drawn = new Set(frame.series?.lines.map(({ run }) => run));
  const count = [...drawn].filter((run) => selected.has(run)).length;
  return `${formatStep(count)} of ${formatStep(drawn.size)} runs selected`;
}

/** `48 runs`, or `6 of 48 runs` where some logged none of the metrics. */
export function coverageText(frame: Frame): string {
  const matched = frame.series?.runs ?? 0;
  const drawn = new Set(frame.series?.lines.map(({ runId }) => runId)).size;
  const runs = matched === 1 ? 'run' : 'runs';
  return drawn === matched ? `${formatStep(matched)} ${runs}` : `${formatStep(drawn)} of ${formatStep(matched)} ${runs}`;
}
