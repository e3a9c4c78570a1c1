import { memo } from 'react';
import { pixelMap, toPixel, ValueGrid } from '../../charts/index.js';
import { columnLabel } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import type { Locale } from '../../texts/index.js';
import { formatStep, formatValue, runColor, type PaletteTheme } from '../../theme/index.js';
import { shortText } from '../groups/index.js';
import { barMiddle } from './barLayout.js';
import type { Bar } from './bars.js';
import { barTexts } from './texts.js';
import type { BarChartView } from './view.js';

export interface BarMarksProps {
  view: BarChartView;
  size: { width: number; height: number };
  theme: PaletteTheme;
  /** Keys of bars that this panel selects. */
  picked: ReadonlySet<number>;
}

/** Half the length of the bars that end an error bar, CSS pixels. */
const capHalf = 3;

/** Grid, bars with their error bars, names, values and counts. */
export const BarMarks = memo(function BarMarks({ view, size, theme, picked }: BarMarksProps) {
  const { layout, shown, axis } = view;
  return (
    <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
      <ValueGrid area={layout.area} axis={axis} alongX={layout.horizontal} width={size.width} />
      {view.grouped && layout.horizontal && <Heads view={view} size={size} />}
      {shown.map((bar, place) => (
        <g key={bar.key}>
          <Name view={view} bar={bar} place={place} />
          <g opacity={picked.size > 0 && !picked.has(bar.key) ? 0.4 : undefined}>
            {view.columns.map((column, i) => (
              <Value key={columnLabel(column)} view={view} bar={bar} place={place} column={i} theme={theme} />
            ))}
          </g>
          {!layout.horizontal && <TopText view={view} bar={bar} middle={barMiddle(layout, place, 0, 1)} />}
          {layout.horizontal && <Figures view={view} bar={bar} place={place} width={size.width} />}
        </g>
      ))}
      <Baseline view={view} />
    </svg>
  );
});

/** What names the names, and the counts. */
function Heads({ view: { by, layout, grouped }, size }: Pick<BarMarksProps, 'view' | 'size'>) {
  const t = useTexts(barTexts);
  return (
    <>
      <text className="rf-mark-quiet" x={layout.names} y={13} textAnchor="end">
        {shortText(by.map(columnLabel).join(' · '), layout.names - 4)}
      </text>
      {grouped && (
        <text className="rf-mark-quiet" x={size.width - 12} y={13} textAnchor="end">
          {t('count')}
        </text>
      )}
    </>
  );
}

function Name({ view: { layout }, bar, place }: { view: BarChartView; bar: Bar; place: number }) {
  const middle = barMiddle(layout, place, 0, 1);
  if (layout.horizontal) {
    return (
      <text className="rf-mark-text" x={layout.names} y={middle} dy="0.35em" textAnchor="end">
        {shortText(bar.label, layout.names - 4)}
      </text>
    );
  }
  const top = layout.area.top + layout.area.height + 14;
  const set = layout.aslant ? { transform: `rotate(-38 ${middle} ${top})`, textAnchor: 'end' as const } : { textAnchor: 'middle' as const };
  return (
    <text className="rf-mark-text" x={middle} y={top} {...set}>
      {shortText(bar.label, layout.aslant ? 84 : layout.band - 4)}
    </text>
  );
}

interface ValueProps {
  view: BarChartView;
  bar: Bar;
  place: number;
  column: number;
  theme: PaletteTheme;
}

function Value({ view, bar, place, column, theme }: ValueProps) {
  const { layout, axis, columns } = view;
  const { area, horizontal } = layout;
  const shown = bar.values[column]!;
  const middle = barMiddle(layout, place, column, columns.length);
  const map = horizontal ? pixelMap(axis, area.left, area.left + area.width) : pixelMap(axis, area.top + area.height, area.top);
  const [low, high] = shown.spread.map((end) => toPixel(map, clampTo(end, axis.domain))) as [number, number];
  const at = toPixel(map, shown.value);
  const zero = toPixel(map, clampTo(0, axis.domain));
  const color = columns.length > 1 && !bar.greyed ? runColor(column, theme) : bar.color;
  const thick = layout.bar;
  if (Number.isNaN(shown.value)) return <Missing layout={layout} middle={middle} text={horizontal ? `– ${shown.reason}` : '–'} />;
  const [from, length] = [Math.min(zero, at), Math.max(1, Math.abs(at - zero))];
  return (
    <>
      {horizontal ? (
        <rect x={from} y={middle - thick / 2} width={length} height={thick} rx={1.5} fill={color} />
      ) : (
        <rect x={middle - thick / 2} y={from} width={thick} height={length} rx={1.5} fill={color} />
      )}
      {Number.isFinite(low) && <ErrorBar horizontal={horizontal} middle={middle} low={low} high={high} />}
    </>
  );
}

function ErrorBar({ horizontal, middle, low, high }: { horizontal: boolean; middle: number; low: number; high: number }) {
  const path = horizontal
    ? `M${low} ${middle}H${high}M${low} ${middle - capHalf}v${2 * capHalf}M${high} ${middle - capHalf}v${2 * capHalf}`
    : `M${middle} ${low}V${high}M${middle - capHalf} ${low}h${2 * capHalf}M${middle - capHalf} ${high}h${2 * capHalf}`;
  return <path className="rf-error-bar" d={path} />;
}

function Missing({ layout: { area, horizontal }, middle, text }: { layout: BarChartView['layout']; middle: number; text: string }) {
  return horizontal ? (
    <text className="rf-mark-quiet" x={area.left + 6} y={middle} dy="0.35em">
      {text}
    </text>
  ) : (
    <text className="rf-mark-quiet" x={middle} y={area.top + area.height - 6} textAnchor="middle">
      {text}
    </text>
  );
}

/** Above an upright bar: its value, and how many runs it is of. */
function TopText({ view, bar, middle }: { view: BarChartView; bar: Bar; middle: number }) {
  const t = useTexts(barTexts);
  const locale = useLocale();
  const [only] = bar.values;
  const { top } = view.layout.area;
  return (
    <>
      {view.layout.texts && bar.values.length === 1 && only && (
        <text className="rf-mark-text" x={middle} y={top - 16} textAnchor="middle">
          {Number.isNaN(only.value) ? '–' : shortText(formatValue(only.value, 4, locale), view.layout.band)}
        </text>
      )}
      {view.grouped && (
        <text className="rf-mark-quiet" x={middle} y={top - 4} textAnchor="middle">
          {t('countOf', { column: countText(bar, locale) })}
        </text>
      )}
    </>
  );
}

/** To the right of level bars: values, and how many runs they are of. */
function Figures({
  view: { layout, columns, grouped },
  bar,
  place,
  width,
}: {
  view: BarChartView;
  bar: Bar;
  place: number;
  width: number;
}) {
  const locale = useLocale();
  const right = width - 12 - (grouped ? 42 : 0);
  return (
    <>
      {layout.texts &&
        layout.bar * columns.length >= 9 * columns.length &&
        bar.values.map(({ value }, column) => (
          <text
            key={columnLabel(columns[column]!)}
            className="rf-mark-text"
            x={right}
            y={barMiddle(layout, place, column, columns.length)}
            dy="0.35em"
            textAnchor="end"
          >
            {Number.isNaN(value) ? '–' : formatValue(value, 4, locale)}
          </text>
        ))}
      {grouped && (
        <text className="rf-mark-quiet" x={width - 12} y={barMiddle(layout, place, 0, 1)} dy="0.35em" textAnchor="end">
          {countText(bar, locale)}
        </text>
      )}
    </>
  );
}

/** One number where all columns have as many; else each. */
function countText({ values }: Bar, locale: Locale): string {
  return [...new Set(values.map(({ n }) => formatStep(n, locale)))].join('/');
}

function Baseline({ view: { baseline, axis, layout } }: { view: BarChartView }) {
  const t = useTexts(barTexts);
  if (!baseline) return null;
  const { area, horizontal } = layout;
  const bottom = area.top + area.height;
  const at = toPixel(horizontal ? pixelMap(axis, area.left, area.left + area.width) : pixelMap(axis, bottom, area.top), baseline.value);
  const past = horizontal && at > area.left + area.width / 2;
  return (
    <g className="rf-baseline">
      {horizontal ? (
        <line x1={at} x2={at} y1={area.top} y2={bottom} />
      ) : (
        <line x1={area.left} x2={area.left + area.width} y1={at} y2={at} />
      )}
      <text
        x={horizontal ? at : area.left + 4}
        y={horizontal ? area.top - 7 : at - 4}
        textAnchor={horizontal ? (past ? 'end' : 'start') : 'start'}
      >
        {shortText(t('baseline', { run: baseline.name }), area.width * 0.6)}
      </text>
    </g>
  );
}

function clampTo(value: number, [low, high]: readonly [number, number]): number {
  return Number.isNaN(value) ? NaN : Math.min(high, Math.max(low, value));
}
