import { memo, useCallback, useRef } from 'react';
import { pixelMap, toPixel, useDrawing, type Pen } from '../../charts/index.js';
import { greyedColor, stateToken, type PaletteTheme } from '../../theme/index.js';
import type { TimelineView } from './view.js';

export interface TimelineCanvasProps {
  view: TimelineView;
  size: { width: number; height: number };
  pixelRatio: number;
  theme: PaletteTheme;
}

/** CSS pixels: the least width of a bar, and the gap below it where there is room. */
const leastWidth = 2;
const gap = 2;

/** A bar per run: its colour is that of its state, and so is its form. */
export const TimelineCanvas = memo(function TimelineCanvas({ view, size, pixelRatio, theme }: TimelineCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const width = Math.round(size.width * pixelRatio);
  const height = Math.round(size.height * pixelRatio);
  const draw = useCallback((pen: Pen) => ref.current && drawBars(pen, view, theme, colorsOf(ref.current)), [view, theme]);
  useDrawing(ref, { width, height, scale: pixelRatio }, draw);
  return (
    <canvas
      ref={ref}
      aria-hidden="true"
      className="rf-layer"
      width={width}
      height={height}
      style={{ width: size.width, height: size.height }}
    />
  );
});

/** The colours of states here, which a host may have changed. Read where the drawing is made: the theme's tokens are in place by then. */
function colorsOf(element: Element): (state: string) => string {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  return (state) => {
    const color = known.get(state) ?? style.getPropertyValue(stateToken(state)).trim();
    known.set(state, color);
    return color;
  };
}

/** A place in CSS pixels. */
export interface BarBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where bars are drawn. */
export function barBoxes({ bars, area, x, rowHeight }: TimelineView): (bar: number) => BarBox {
  const map = pixelMap(x, area.left, area.left + area.width);
  const height = Math.max(1, rowHeight >= 6 ? rowHeight - gap : rowHeight);
  return (bar) => {
    const left = toPixel(map, bars.start[bar]!);
    const width = Math.max(leastWidth, toPixel(map, bars.end[bar]!) - left);
    return { left, top: area.top + bars.row[bar]! * rowHeight, width, height };
  };
}

function drawBars(context: Pen, view: TimelineView, theme: PaletteTheme, colorOf: (state: string) => string): void {
  const { bars, area, greyed: out } = view;
  const boxOf = barBoxes(view);
  context.save();
  context.beginPath();
  context.rect(area.left, area.top, area.width, area.height + 1);
  context.clip();
  for (const greyed of [1, 0]) {
    for (const bar of bars.order) {
      if (out[bar] !== greyed) continue;
      const box = boxOf(bar);
      if (box.left > area.left + area.width || box.left + box.width < area.left) continue;
      const state = bars.stateOf(bar);
      drawBar(context, box, state, greyed === 1 ? greyedColor(theme) : colorOf(state), bars.openEnd[bar] === 1);
    }
  }
  context.restore();
}

/** Finished: full. Failed: hatched. Crashed: full, with a notch at its end. Killed: an outline. Running: full, open to the right. */
function drawBar(context: Pen, box: BarBox, state: string, color: string, open: boolean): void {
  context.fillStyle = color;
  context.strokeStyle = color;
  context.lineWidth = 1;
  const { left, top, width, height } = box;
  if (height < 4 || width < 6) context.fillRect(left, top, width, height);
  else if (state === 'killed') context.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1);
  else if (state === 'failed') hatch(context, box);
  else if (open && state === 'running') arrow(context, box);
  else {
    context.fillRect(left, top, width, height);
    if (state === 'crashed') context.clearRect(left + width - Math.min(5, width / 3), top + height / 3, 2, height / 3 + 1);
  }
}

function hatch(context: Pen, { left, top, width, height }: BarBox): void {
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.globalAlpha = 0.35;
  context.fillRect(left, top, width, height);
  context.globalAlpha = 1;
  context.beginPath();
  for (let at = left - height; at < left + width; at += 5) {
    context.moveTo(at, top + height);
    context.lineTo(at + height, top);
  }
  context.stroke();
  context.restore();
  context.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1);
}

function arrow(context: Pen, { left, top, width, height }: BarBox): void {
  const tip = Math.min(height / 2, width / 2);
  context.beginPath();
  context.moveTo(left, top);
  context.lineTo(left + width - tip, top);
  context.lineTo(left + width, top + height / 2);
  context.lineTo(left + width - tip, top + height);
  context.lineTo(left, top + height);
  context.fill();
}
