import { X } from 'lucide-react';
import { useTexts } from '../../react/index.js';
import { scatterFormTexts } from './formTexts.js';
import type { ReferenceLine } from './spec.js';

export interface ReferenceLinesProps {
  lines: readonly ReferenceLine[];
  onLines: (lines: ReferenceLine[]) => void;
}

/** A list of reference lines to edit, and a button that adds one. */
export function ReferenceLines({ lines, onLines }: ReferenceLinesProps) {
  const t = useTexts(scatterFormTexts);
  const change = (index: number, changes: Partial<ReferenceLine>): void =>
    onLines(lines.map((line, i) => (i === index ? { ...line, ...changes } : line)));
  return (
    <div className="rf-reference-lines">
      <ul aria-label={t('referenceLines')}>
        {lines.map((line, i) => (
          // Lines have no name of their own; two may be alike.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i}>
            <select
              className="rf-input"
              aria-label={t('lineAxis', { n: i + 1 })}
              value={line.axis}
              onChange={({ target: { value } }) => change(i, { axis: value === 'x' ? 'x' : 'y' })}
            >
              <option value="x">x =</option>
              <option value="y">y =</option>
            </select>
            <input
              className="rf-input"
              type="number"
              step="any"
              aria-label={t('lineValue', { n: i + 1 })}
              value={line.value}
              onChange={({ target: { valueAsNumber } }) => Number.isFinite(valueAsNumber) && change(i, { value: valueAsNumber })}
            />
            <input
              className="rf-input"
              aria-label={t('lineLabel', { n: i + 1 })}
              placeholder={t('labelHere')}
              value={line.label ?? ''}
              onChange={({ target: { value } }) => change(i, { label: value === '' ? undefined : value })}
            />
            <select
              className="rf-input"
              aria-label={t('lineDashes', { n: i + 1 })}
              value={line.dash ?? 'dashed'}
              onChange={({ target: { value } }) => change(i, { dash: value as 'solid' | 'dashed' | 'dotted' })}
            >
              <option value="solid">—</option>
              <option value="dashed">- -</option>
              <option value="dotted">···</option>
            </select>
            <button
              type="button"
              className="rf-icon-button"
              aria-label={t('removeLine', { n: i + 1 })}
              onClick={() => onLines(lines.filter((_, other) => other !== i))}
            >
              <X aria-hidden size={12} />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="rf-button" onClick={() => onLines([...lines, { axis: 'y', value: 0 }])}>
        {t('addLine')}
      </button>
    </div>
  );
}
