import type { Spread } from '../../model/index.js';
import { resamplesFor } from '../../numeric/index.js';
import { textsOf, type Locale, type Texts } from '../../texts/index.js';
import { formatNumber, formatValue } from '../../theme/index.js';
import { noValueReason } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import type { ScalarPick, ScalarSpec } from './spec.js';
import { scalarTexts } from './texts.js';
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

type ScalarWords = Texts<typeof scalarTexts.english>;

/** What a way to pick the number is called. */
export function pickText(pick: ScalarPick, locale?: Locale): string {
  if (pick === 'best') return textsOf(scalarTexts, locale)('best');
  return pick === 'last finished' ? textsOf(scalarTexts, locale)('lastFinished') : textsOf(groupTexts, locale)(pick);
}

/** All that a card says. */
export function sayScalar(shown: Shown, spec: ScalarSpec, locale?: Locale): ScalarTexts {
  const t = textsOf(scalarTexts, locale);
  const value = Number.isNaN(shown.picked.value) ? '–' : formatValue(shown.picked.value, 4, locale);
  const spread = spreadText(shown, spec, locale);
  const delta = deltaText(shown, locale);
  const of = ofText(shown, spec.pick, locale);
  const parts = [t('valueIs', { metric: shown.metric, value }), of, spread, delta.replace('▲ ', '').replace('▼ ', '')].filter(Boolean);
  return { value, spread, delta, of, summary: t('sentence', { parts: parts.join(t('between')) }) };
}

function spreadText({ picked, grouped }: Shown, { spread, pick }: ScalarSpec, locale: Locale | undefined): string {
  const t = textsOf(scalarTexts, locale);
  const count = picked.values.sorted.length;
  if (Number.isNaN(picked.value)) return pick === 'last finished' && count > 0 ? t('noneFinished') : noValueReason(picked.values, locale);
  if (picked.row !== undefined && !grouped) return t('ofRuns', { count });
  const ofOne = Number.isNaN(picked.groupMean);
  const about = aboutText(picked.spread, ofOne ? picked.value : picked.groupMean, { spread, n: count, locale, t });
  const mean = ofOne ? '' : t('groupMean', { mean: formatValue(picked.groupMean, 4, locale) });
  return [[mean, about].filter(Boolean).join(' '), t('n', { count })].filter(Boolean).join(' · ');
}

interface About {
  spread: Spread;
  n: number;
  locale: Locale | undefined;
  t: ScalarWords;
}

/** `± 0.004 sd`, `95 % CI 0.80–0.82`. */
function aboutText([low, high]: readonly [number, number], centre: number, { spread, n, locale, t }: About): string {
  if (spread === 'none') return '';
  if (Number.isNaN(low)) return n === 1 ? t('oneRun') : '± –';
  const ends = t('ends', { low: formatValue(low, 4, locale), high: formatValue(high, 4, locale) });
  const distance = formatNumber((high - low) / 2, 2, locale);
  switch (spread) {
    case 'sd':
      return t('sdAbout', { distance });
    case 'stderr':
      return t('stderrAbout', { distance });
    case 't':
      return Math.abs((low + high) / 2 - centre) <= 1e-9 * Math.abs(high - low) ? t('tAbout', { distance }) : t('tEnds', { ends });
    case 'bootstrap':
      return resamplesFor(n) < resamplesFor(0) ? t('ciSamples', { ends, count: resamplesFor(n) }) : t('ci', { ends });
    case 'range':
      return ends;
    default:
      return spread satisfies never;
  }
}

function deltaText({ delta, baseline, picked }: Shown, locale: Locale | undefined): string {
  if (!baseline) return '';
  const t = textsOf(scalarTexts, locale);
  const run = baseline.name;
  if (!delta) return Number.isNaN(picked.value) ? '' : t('noBaseline', { run });
  if (delta.verdict === 'equal') return t('equal', { run });
  const up = delta.absolute > 0;
  const signed = (value: number): string => `${up ? '+' : ''}${formatNumber(value, 3, locale)}`;
  const share = Number.isNaN(delta.relative) ? '–' : t('percent', { n: signed(100 * delta.relative) });
  return t(delta.verdict, { sign: up ? '▲' : '▼', difference: signed(delta.absolute), share, run });
}

function ofText({ picked, groups, grouped, name }: Shown, pick: ScalarPick, locale: Locale | undefined): string {
  if (Number.isNaN(picked.value)) return '';
  const t = textsOf(scalarTexts, locale);
  if (pick === 'best' && grouped) return t('bestOfMeans', { count: groups.length, group: picked.group?.about ?? '' });
  const said = pickText(pick, locale);
  return picked.row !== undefined
    ? t('pickIs', { pick: said, run: name })
    : t('pickOf', { pick: said, count: picked.values.sorted.length });
}
