import { memo } from 'react';
import { pixelMap, toPixel, ValueGrid } from '../../charts/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { formatStep, runColor, type PaletteTheme } from '../../theme/index.js';
import { shortText } from '../groups/index.js';
import { rowMiddle } from './rowsLayout.js';
import { distributionTexts } from './texts.js';
import type { DistributionView } from './view.js';

export interface CategoryMarksProps {
  view: DistributionView;
  size: { width: number; height: number };
  theme: PaletteTheme;
  /** Whether the runs with a value, by its place, are selected by this panel; undefined where it selects none. */
  isPicked: ((place: number) => boolean) | undefined;
}

/** A bar of counts per value, stacked by group. */
export const CategoryMarks = memo(function CategoryMarks({ view, size, theme, isPicked }: CategoryMarksProps) {
  const t = useTexts(distributionTexts);
  const locale = useLocale();
  const { drawing, groups, x, by } = view;
  if (drawing.what !== 'categories') return null;
  const { layout, first, categories } = drawing;
  const map = pixelMap(x, layout.area.left, layout.area.left + layout.area.width);
  const half = Math.min(9, layout.band * 0.36);
  return (
    <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
      <ValueGrid area={layout.area} axis={x} alongX width={size.width} />
      <text className="rf-mark-quiet" x={size.width - 12} y={13} textAnchor="end">
        {t('n')}
      </text>
      {categories.slice(first, first + layout.fit).map(({ label, value, counts, total }, row) => {
        const middle = rowMiddle(layout, row);
        let before = 0;
        return (
          <g key={`${typeof value} ${label}`}>
            <text
              className={value === undefined ? 'rf-mark-quiet' : 'rf-mark-text'}
              x={layout.names}
              y={middle}
              dy="0.35em"
              textAnchor="end"
            >
              {shortText(label, layout.names - 4)}
            </text>
            {groups.map((group, i) => {
              const count = counts[i] ?? 0;
              if (count === 0) return null;
              const [from, to] = [toPixel(map, before), toPixel(map, before + count)];
              before += count;
              const color = by.length > 0 ? group.color : runColor(0, theme);
              return (
                <rect
                  key={group.first}
                  className="rf-stack"
                  opacity={isPicked?.(first + row) === false ? 0.4 : undefined}
                  x={from}
                  y={middle - half}
                  width={to - from}
                  height={2 * half}
                  fill={color}
                />
              );
            })}
            <text className="rf-mark-quiet" x={size.width - 12} y={middle} dy="0.35em" textAnchor="end">
              {formatStep(total, locale)}
            </text>
          </g>
        );
      })}
    </svg>
  );
});
