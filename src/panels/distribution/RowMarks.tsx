import { memo } from 'react';
import { toPixel, ValueGrid, type PixelMap } from '../../charts/index.js';
import { columnLabel } from '../../model/index.js';
import type { BoxStatistics } from '../../numeric/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { formatStep } from '../../theme/index.js';
import { noValueReason, shortText } from '../groups/index.js';
import { groupAt, isRowsView, valueMap } from './pointPlaces.js';
import { rowMiddle } from './rowsLayout.js';
import type { Violin } from './shapes.js';
import { distributionTexts } from './texts.js';
import type { DistributionView } from './view.js';

export interface RowMarksProps {
  view: DistributionView;
  size: { width: number; height: number };
  /** Groups, by `first`, whose runs this panel selects. */
  picked: ReadonlySet<number>;
}

/** Grid, names, counts, and the box or violin of each group. */
export const RowMarks = memo(function RowMarks({ view, size, picked }: RowMarksProps) {
  const t = useTexts(distributionTexts);
  const locale = useLocale();
  if (!isRowsView(view)) return null;
  const { layout, shown } = view.drawing;
  const map = valueMap(view);
  const highest = shown.reduce((most, { violin }) => (violin?.height ?? new Float64Array()).reduce((top, h) => Math.max(top, h), most), 0);
  return (
    <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
      <ValueGrid area={layout.area} axis={view.x} alongX width={size.width} />
      {layout.names > 0 && (
        <text className="rf-mark-quiet" x={layout.names} y={13} textAnchor="end">
          {shortText(view.by.map(columnLabel).join(' · '), layout.names - 4)}
        </text>
      )}
      <text className="rf-mark-quiet" x={size.width - 12} y={13} textAnchor="end">
        {t('n')}
      </text>
      {shown.map(({ box, violin }, row) => {
        const group = groupAt(view, row);
        const middle = rowMiddle(layout, row);
        const half = Math.min(30, layout.band * 0.4);
        return (
          <g key={group.first}>
            {layout.names > 0 && (
              <text className="rf-mark-text" x={layout.names} y={middle} dy="0.35em" textAnchor="end">
                {shortText(group.label, layout.names - 4)}
              </text>
            )}
            <text className="rf-mark-quiet" x={size.width - 12} y={middle} dy="0.35em" textAnchor="end">
              {formatStep(group.values.sorted.length, locale)}
            </text>
            {!box && (
              <text className="rf-mark-quiet" x={layout.area.left + 6} y={middle} dy="0.35em">
                – {noValueReason(group.values, locale)}
              </text>
            )}
            <g opacity={picked.size > 0 && !picked.has(group.first) ? 0.4 : undefined}>
              {violin && (
                <path d={violinPath(violin, map, middle, half / highest)} fill={group.color} fillOpacity={0.22} stroke={group.color} />
              )}
              {box && view.form === 'box' && <BoxMark box={box} map={map} middle={middle} half={Math.min(12, half)} color={group.color} />}
              {box && view.form === 'violin' && <QuartileMark box={box} map={map} middle={middle} />}
              {box && view.form === 'strip' && <MedianMark at={toPixel(map, box.median)} middle={middle} half={half} />}
            </g>
          </g>
        );
      })}
    </svg>
  );
});

interface MarkProps {
  box: BoxStatistics;
  map: PixelMap;
  middle: number;
}

function BoxMark({ box, map, middle, half, color }: MarkProps & { half: number; color: string }) {
  const [low, q1, median, q3, high] = [box.low, box.q1, box.median, box.q3, box.high].map((value) => toPixel(map, value)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const cap = half / 2;
  return (
    <>
      <path
        className="rf-box-line"
        stroke={color}
        d={`M${low} ${middle}H${q1}M${q3} ${middle}H${high}M${low} ${middle - cap}v${2 * cap}M${high} ${middle - cap}v${2 * cap}`}
      />
      <rect x={q1} y={middle - half} width={Math.max(1, q3 - q1)} height={2 * half} rx={2} fill={color} fillOpacity={0.22} stroke={color} />
      <line className="rf-box-median" x1={median} x2={median} y1={middle - half} y2={middle + half} />
    </>
  );
}

/** Quartiles and median within a violin. */
function QuartileMark({ box, map, middle }: MarkProps) {
  const [q1, median, q3] = [box.q1, box.median, box.q3].map((value) => toPixel(map, value)) as [number, number, number];
  return (
    <>
      <line className="rf-violin-quartiles" x1={q1} x2={q3} y1={middle} y2={middle} />
      <line className="rf-box-median" x1={median} x2={median} y1={middle - 5} y2={middle + 5} />
    </>
  );
}

function MedianMark({ at, middle, half }: { at: number; middle: number; half: number }) {
  return <line className="rf-box-median" x1={at} x2={at} y1={middle - half} y2={middle + half} />;
}

/** Both sides of the density; all violins are drawn to one scale, so that their areas are alike. */
function violinPath({ at, height }: Violin, map: PixelMap, middle: number, scale: number): string {
  const upper = Array.from(at, (value, i) => `${toPixel(map, value).toFixed(2)} ${(middle - height[i]! * scale).toFixed(2)}`);
  const lower = Array.from(at, (value, i) => `${toPixel(map, value).toFixed(2)} ${(middle + height[i]! * scale).toFixed(2)}`);
  return `M${[...upper, ...lower.toReversed()].join('L')}Z`;
}
