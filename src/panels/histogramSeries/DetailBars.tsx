import { memo } from 'react';
import { PlaceAxes, pixelMap, toPixel } from '../../charts/index.js';
import { useTexts, type ElementSize } from '../../react/index.js';
import type { DetailBar, DetailView } from './detailView.js';
import { histogramTexts } from './texts.js';

export interface DetailBarsProps {
  detail: DetailView;
  size: ElementSize;
  /** What is read. */
  active: { row: number; bin: number } | undefined;
}

/** Where a bar is, CSS pixels of the figure; one without width is a line of full height. */
export function barBox(
  { area, axis, y }: DetailView,
  { from, to, height }: DetailBar,
): { x: number; width: number; top: number; height: number } {
  const map = pixelMap(y, area.top + area.height, area.top);
  const x = area.left + axis.place(from) * area.width;
  const top = Number.isNaN(height) ? area.top : toPixel(map, height);
  return { x, width: (axis.place(to) - axis.place(from)) * area.width, top, height: area.top + area.height - top };
}

/** The bins of one step as they were logged: bars of one run, outlines of several over each other. */
export const DetailBars = memo(function DetailBars({ detail, size, active }: DetailBarsProps) {
  const { area, axis, y, bars, runs, heights } = detail;
  const map = pixelMap(y, area.top + area.height, area.top);
  const t = useTexts(histogramTexts);
  const single = bars.length === 1;
  return (
    <>
      <PlaceAxes
        size={size}
        area={area}
        x={axis.ticks.map(({ at, label }) => ({ at: area.left + at * area.width, label }))}
        y={y.ticks.map(({ value, label }) => ({ at: toPixel(map, value), label }))}
        xLabel={t('valueAxis')}
        yLabel={t(heights === 'count' ? 'countAxis' : 'densityAxis')}
      />
      <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
        {bars.map((row, i) => {
          const run = runs[i];
          return (
            run && (
              <g key={run.run} className={run.greyed ? 'rf-histogram-greyed' : undefined} fill={run.color} stroke={run.color}>
                {single &&
                  row.map(
                    (bar) => bar.count > 0 && !Number.isNaN(bar.height) && <Bar key={bar.bin} detail={detail} bar={bar} active={active} />,
                  )}
                {!single && <path className="rf-histogram-outline" d={outline(detail, row)} />}
                {row.map((bar) => bar.count > 0 && Number.isNaN(bar.height) && <Spike key={bar.bin} detail={detail} bar={bar} />)}
              </g>
            )
          );
        })}
        {active && <ActiveBin detail={detail} bar={bars[active.row]?.[active.bin]} />}
      </svg>
    </>
  );
});

function Bar({ detail, bar, active }: { detail: DetailView; bar: DetailBar; active: DetailBarsProps['active'] }) {
  const { x, width, top, height } = barBox(detail, bar);
  const name = active?.bin === bar.bin ? 'rf-histogram-bar rf-histogram-bar-active' : 'rf-histogram-bar';
  return <rect className={name} x={x} width={Math.max(0.5, width - (width > 3 ? 1 : 0))} y={top} height={Math.max(1, height)} />;
}

function Spike({ detail, bar }: { detail: DetailView; bar: DetailBar }) {
  const { x, top, height } = barBox(detail, bar);
  return <line className="rf-histogram-spike" x1={x} x2={x} y1={top} y2={top + height} />;
}

function ActiveBin({ detail, bar }: { detail: DetailView; bar: DetailBar | undefined }) {
  if (!bar) return null;
  const { x, width } = barBox(detail, bar);
  const { top, height } = detail.area;
  return <rect className="rf-histogram-column" x={x - 1} width={Math.max(2, width + 2)} y={top} height={height} />;
}

function outline(detail: DetailView, bars: readonly DetailBar[]): string {
  const bottom = detail.area.top + detail.area.height;
  const boxes = bars.filter(({ height }) => !Number.isNaN(height)).map((bar) => barBox(detail, bar));
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) return '';
  return `M${first.x.toFixed(1)},${bottom}${boxes.map(({ x, width, top }) => `L${x.toFixed(1)},${top.toFixed(1)}H${(x + width).toFixed(1)}`).join('')}V${bottom}`;
}
