import { ArrowLeftRight } from 'lucide-react';
import { useTexts } from '../../../react/index.js';
import { runColor } from '../../../theme/index.js';
import type { PanelContext } from '../../panelKind.js';
import { KeyPicker } from './KeyPicker.js';
import { SidePicker } from './SidePicker.js';
import type { CompareSpec, SideChoice } from './spec.js';
import { compareTexts } from './texts.js';
import type { CompareView, ShownSide } from './view.js';

export interface CompareBarProps {
  view: CompareView;
  compare: CompareSpec;
  context: PanelContext;
  onCompare: (compare: CompareSpec) => void;
  onLayout: (layout: CompareSpec['layout']) => void;
}

/** What is compared and how: the two runs, what rows are joined by, the layout. */
export function CompareBar({ view, compare, context: { runs, theme }, onCompare, onLayout }: CompareBarProps) {
  const t = useTexts(compareTexts);
  const { a, b, choices, facts, all } = view;
  const colorOf = (side: ShownSide | undefined): string | undefined =>
    side && (runs.colors[side.run] ?? (side.index < 0 ? undefined : runColor(side.index, theme)));
  // Both sides are named, so that a change of one does not move the default of the other.
  const set = (next: { a?: SideChoice | undefined; b?: SideChoice | undefined }): void =>
    onCompare({ ...compare, a: choiceOf(a), b: choiceOf(b), ...next });
  const shared = { choices, baseline: runs.baseline };
  return (
    <div className="rf-compare-bar">
      <SidePicker letter="A" side={a} color={colorOf(a)} {...shared} onSide={(side) => set({ a: side })} />
      <button
        type="button"
        className="rf-icon-button"
        aria-label={t('swap')}
        title={t('swap')}
        disabled={!a || !b}
        onClick={() => set({ a: choiceOf(b), b: choiceOf(a) })}
      >
        <ArrowLeftRight aria-hidden size={14} />
      </button>
      <SidePicker letter="B" side={b} color={colorOf(b)} {...shared} onSide={(side) => set({ b: side })} />
      <KeyPicker keys={facts?.keys} chosen={compare.keys !== undefined} columns={all} onKeys={(keys) => onCompare({ ...compare, keys })} />
      <span className="rf-segments" role="group" aria-label={t('valuesOf')}>
        {(['beside', 'stacked'] as const).map((layout) => (
          <button
            key={layout}
            type="button"
            className="rf-segment"
            aria-pressed={(compare.layout ?? 'beside') === layout}
            onClick={() => onLayout(layout)}
          >
            {t(layout)}
          </button>
        ))}
      </span>
    </div>
  );
}

function choiceOf(side: ShownSide | undefined): SideChoice | undefined {
  return side && { run: side.run, table: side.table, step: side.step };
}
