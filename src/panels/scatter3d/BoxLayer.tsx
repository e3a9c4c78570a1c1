import { memo } from 'react';
import type { BoxLine, BoxText } from './boxAxes.js';

export interface BoxLayerProps {
  lines: readonly BoxLine[];
  texts: readonly BoxText[];
  size: { width: number; height: number };
}

/** The walls behind the points, and the labels of the axes. Hidden from assistive technology, which gets the summary and the table. */
export const BoxLayer = memo(function BoxLayer({ lines, texts, size }: BoxLayerProps) {
  return (
    <svg className="rf-layer rf-axes" aria-hidden="true" width={size.width} height={size.height}>
      {lines.map(({ id, from, to, edge }) => (
        <line key={id} className={edge ? 'rf-box-edge' : 'rf-box-line'} x1={from.left} y1={from.top} x2={to.left} y2={to.top} />
      ))}
      {texts.map(({ id, left, top, text, anchor, name }) => (
        <text key={id} className={name ? 'rf-axis-name' : undefined} x={left} y={top} dy="0.35em" textAnchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
});
