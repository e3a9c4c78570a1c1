import { useState, type KeyboardEvent } from 'react';
import { valueTicks, type KeyHint } from '../../charts/index.js';
import { filterText } from '../../model/index.js';
import { useLocale } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { groupTexts } from '../groups/texts.js';
import { brushFilter, isBrushed, noBrush, type AxisBrush } from './brush.js';
import { stretchesOf, withRange, withStretch, withToggledCategory, type Stretch } from './brushEdits.js';
import type { ParallelAxis } from './spec.js';
import { parallelTexts } from './texts.js';
import { movedAxis, specsOf, turnedAxis } from './useAxisDrag.js';
import { fidelityText, type DrawnAxis, type ParallelLayout } from './view.js';

/** The keys of the drawing, and what they do. */
export function keyHints(locale: Locale): KeyHint[] {
  const t = textsOf(parallelTexts, locale);
  const common = textsOf(groupTexts, locale);
  return [
    { keys: '← →', does: t('keyAxis') },
    { keys: '↑ ↓', does: t('keyMove') },
    { keys: t('keysWiden'), does: t('keyWiden') },
    { keys: common('keyEnter'), does: t('keyRange') },
    { keys: 'm n', does: t('keyMissing') },
    { keys: t('keysDelete'), does: t('keyClear') },
    { keys: 'i', does: t('keyTurn') },
    { keys: '[ ]', does: t('keyShift') },
    { keys: 't', does: common('viewTable') },
    { keys: 'f', does: common('viewFull') },
    { keys: common('keyEscape'), does: common('selectAll') },
  ];
}

/** Part of an axis that a key moves a range by, and that a new range covers. */
const step = 0.02;
const fresh: Stretch = [0.4, 0.6];

interface KeyOptions {
  layout: ParallelLayout;
  brushes: ReadonlyMap<string, AxisBrush>;
  kept: Uint8Array;
  set: (axis: string, brush: AxisBrush, done: boolean) => void;
  clear: () => void;
  setAxes: ((axes: ParallelAxis[]) => void) | undefined;
  onTable: () => void;
  onFull: () => void;
}

/** Brushing and arranging axes by keys, and what is said of it. */
export function useParallelKeys({ layout, brushes, kept, set, clear, setAxes, onTable, onFull }: KeyOptions) {
  const { axes } = layout;
  const locale = useLocale();
  const [active, setActive] = useState<number>();
  const [mark, setMark] = useState(0);
  const axis = active === undefined ? undefined : axes[Math.min(active, axes.length - 1)];
  const brush = (axis && brushes.get(axis.id)) ?? noBrush;
  const any = [...brushes.values()].some(isBrushed);
  const change = (next: AxisBrush): void => axis && set(axis.id, next, true);

  const onKey = (key: string, event: KeyboardEvent<HTMLElement>): boolean => {
    if (key === 'ArrowRight' || key === 'ArrowLeft') return choose(key === 'ArrowRight' ? 1 : -1);
    if (key === 't') return done(onTable);
    if (key === 'f') return done(onFull);
    if (key === 'Escape' && any) return done(clear);
    if (!axis || active === undefined) return false;
    if (key === 'ArrowUp' || key === 'ArrowDown') return vertical(key === 'ArrowUp' ? 1 : -1, event.shiftKey);
    if (key === 'Enter' || key === ' ')
      return done(() => change(axis.scale.kind === 'category' ? toggled(axis) : withStretch(axis, brush, fresh)));
    if (key === 'm') return done(() => change({ ...brush, missing: !brush.missing }));
    if (key === 'n') return done(() => change({ ...brush, nonFinite: !brush.nonFinite }));
    if (key === 'Delete' || key === 'Backspace') return done(() => change(noBrush));
    if (key === 'i' && setAxes) return done(() => setAxes(turnedAxis(specsOf(axes), active)));
    if ((key === '[' || key === ']') && setAxes) return move(key === ']' ? 1 : -1, setAxes);
    return key === 'Escape' && done(() => setActive(undefined));
  };

  const choose = (by: number): boolean => {
    setActive(active === undefined ? (by > 0 ? 0 : axes.length - 1) : Math.min(axes.length - 1, Math.max(0, active + by)));
    setMark(0);
    return true;
  };
  const move = (by: number, apply: (next: ParallelAxis[]) => void): boolean => {
    const from = active ?? 0;
    const to = Math.min(axes.length - 1, Math.max(0, from + by));
    apply(movedAxis(specsOf(axes), from, to));
    setActive(to);
    return true;
  };
  const toggled = (on: DrawnAxis): AxisBrush => withToggledCategory(on, brush, (mark + 0.5) / Math.max(1, on.scale.categories.length));
  const vertical = (by: number, resize: boolean): boolean => {
    if (!axis) return false;
    if (axis.scale.kind === 'category') {
      setMark(Math.min(axis.scale.categories.length - 1, Math.max(0, mark + by)));
      return true;
    }
    const last = brush.ranges.length - 1;
    if (last < 0) change(withStretch(axis, brush, fresh));
    else change(withRange(axis, brush, last, shifted(stretchesOf(axis, brush)[last] ?? fresh, by * (axis.spec.inverted ? -1 : 1), resize)));
    return true;
  };
  return { active, onKey, leave: () => setActive(undefined), announcement: axis ? announce(axis, brush, kept, mark, locale) : '' };
}

function done(act: () => void): true {
  act();
  return true;
}

function shifted([low, high]: Stretch, by: number, resize: boolean): Stretch {
  if (resize) return [low, Math.min(1, Math.max(low + step / 2, high + by * step))];
  const shift = Math.min(1 - high, Math.max(-low, by * step));
  return [low + shift, high + shift];
}

/** What is said of an axis: its name, what is brushed on it, the category under the mark, how many runs are selected. */
function announce(axis: DrawnAxis, brush: AxisBrush, kept: Uint8Array, mark: number, locale: Locale): string {
  const t = textsOf(parallelTexts, locale);
  const filter = brushFilter(axis.spec.column, brush);
  const category = axis.scale.kind === 'category' ? valueTicks(axis.scale, axis.scale.categories.length, locale)[mark]?.label : undefined;
  const selected = kept.reduce((sum, keep) => sum + keep, 0);
  return [
    axis.label,
    category === undefined ? '' : t('atCategory', { category }),
    filter ? filterText(filter) : t('allValues'),
    fidelityText(selected, kept.length, locale),
  ]
    .filter(Boolean)
    .join('; ');
}
