import { formatNumber, formatStep, formatValue } from '../../theme/index.js';
import { noValueReason, resamplesFor, type Spread } from '../groups/index.js';
import type { ScalarPick, ScalarSpec } from './spec.js';
import type { ScalarView } from './view.js';

/** All that a card says. */
export interface ScalarTexts {
  /** The number, or `–`. */
  value: string;
  /** How its runs lie about it, and how many they are: `± 0.004 sd · n 5`; why there is no number, where there is none. */
  spread: string;
  /** `▲ +0.012 (+1.3 %) vs …`; empty without a baseline. */
  delta: string;
  /** What the number is that of: `best of 6 groups: lr 0.01`. */
  of: string;
  /** All of it as a sentence. */
  summary: string;
}

type Shown = Pick<ScalarView, 'picked' | 'groups' | 'grouped' | 'baseline' | 'delta'> & { name: string; metric: string };

export const pickTexts: Readonly<Record<ScalarPick, string>> = {
  best: 'best',
  mean: 'mean',
  median: 'median',
  iqm: 'IQM',
  'last finished': 'last finished run',
};

/** The texts of a card. */
export function scalarTexts(shown: Shown, spec: ScalarSpec): ScalarTexts {
  const value = Number.isNaN(shown.picked.value) ? '–' : formatValue(shown.picked.value, 4);
  const spread = spreadText(shown, spec);
  const delta = deltaText(shown);
  const of = ofText(shown, spec.pick);
  const parts = [`${shown.metric}: ${value}`, of, spread, delta.replace('▲ ', '').replace('▼ ', '')].filter(Boolean);
  return { value, spread, delta, of, summary: `${parts.join('; ')}.` };
}

function spreadText({ picked, grouped }: Shown, { spread, pick }: ScalarSpec): string {
  const n = `n ${formatStep(picked.values.sorted.length)}`;
  if (Number.isNaN(picked.value))
    return pick === 'last finished' && picked.values.sorted.length > 0 ? 'no run has finished' : noValueReason(picked.values);
  if (picked.row !== undefined && !grouped)
    return `of ${formatStep(picked.values.sorted.length)} ${picked.values.sorted.length === 1 ? 'run' : 'runs'}`;
  const about = aboutText(
    picked.spread,
    Number.isNaN(picked.groupMean) ? picked.value : picked.groupMean,
    spread,
    picked.values.sorted.length,
  );
  const mean = Number.isNaN(picked.groupMean) ? '' : `group mean ${formatValue(picked.groupMean, 4)} `;
  return [`${mean}${about}`.trim(), n].filter(Boolean).join(' · ');
}

/** `± 0.004 sd`, `95 % CI 0.80–0.82`. */
function aboutText([low, high]: readonly [number, number], centre: number, spread: Spread, n: number): string {
  if (spread === 'none') return '';
  if (Number.isNaN(low)) return n === 1 ? '± – (one run)' : '± –';
  const ends = `${formatValue(low, 4)}–${formatValue(high, 4)}`;
  switch (spread) {
    case 'sd':
      return `± ${formatNumber((high - low) / 2, 2)} sd`;
    case 'stderr':
      return `± ${formatNumber((high - low) / 2, 2)} stderr`;
    case 't':
      return Math.abs((low + high) / 2 - centre) <= 1e-9 * Math.abs(high - low)
        ? `± ${formatNumber((high - low) / 2, 2)} 95 % CI`
        : `95 % CI of the mean ${ends}`;
    case 'bootstrap':
      return `95 % CI ${ends}${resamplesFor(n) < resamplesFor(0) ? ` (${resamplesFor(n)} bootstrap samples)` : ''}`;
    case 'range':
      return ends;
    default:
      return spread satisfies never;
  }
}

function deltaText({ delta, baseline, picked }: Shown): string {
  if (!baseline) return '';
  if (!delta) return Number.isNaN(picked.value) ? '' : `baseline ${baseline.name} has no value`;
  if (delta.verdict === 'equal') return `= baseline ${baseline.name}`;
  const sign = delta.absolute > 0 ? '+' : '';
  const share = Number.isNaN(delta.relative) ? '–' : `${sign}${formatNumber(100 * delta.relative, 3)} %`;
  return `${delta.absolute > 0 ? '▲' : '▼'} ${sign}${formatNumber(delta.absolute, 3)} (${share}) ${delta.verdict} than ${baseline.name}`;
}

function ofText({ picked, groups, grouped, name }: Shown, pick: ScalarPick): string {
  if (Number.isNaN(picked.value)) return '';
  if (pick === 'best' && grouped) return `best of ${formatStep(groups.length)} group means: ${picked.group?.about ?? ''}`;
  if (picked.row !== undefined) return `${pickTexts[pick]}: ${name}`;
  return `${pickTexts[pick]} of ${formatStep(picked.values.sorted.length)} ${picked.values.sorted.length === 1 ? 'run' : 'runs'}`;
}
