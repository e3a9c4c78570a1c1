import { memo, useRef } from 'react';
import { useVectors, type Pen, useBeforePaint } from '../../charts/index.js';
import { greyedColor, modeOf, type PaletteTheme } from '../../theme/index.js';
import { drawParallelLines, mostVectors, penParallelLines, tracePath, type DrawnLines } from './drawLines.js';
import { countKept, type ParallelLayout } from './view.js';

export interface ParallelCanvasProps {
  view: ParallelLayout;
  size: { width: number; height: number };
  pixelRatio: number;
  theme: PaletteTheme;
  /** 1 for each row that is selected. */
  kept: Uint8Array;
}

/** All lines in grey, where some are not selected. Drawn anew only when the data or the size changes. */
export const GreyedLines = memo(function GreyedLines({
  view,
  size,
  pixelRatio,
  theme,
  some,
}: Omit<ParallelCanvasProps, 'kept'> & { some: boolean }) {
  const all = (): Uint8Array => new Uint8Array(some ? view.rows : 0).fill(1);
  const look = { color: greyedColor(theme), opacity: 1 };
  const draw = (context: CanvasRenderingContext2D): void => drawParallelLines(context, view, all(), pixelRatio, look, {});
  const vectors = !some || view.rows <= mostVectors ? (pen: Pen) => penParallelLines(pen, view, all(), pixelRatio, look) : undefined;
  return <Layer {...{ size, pixelRatio, draw, vectors }} inputs={[view, pixelRatio, theme, some, size]} />;
});

/** The lines of the selected runs. */
export const SelectedLines = memo(function SelectedLines({ view, size, pixelRatio, theme, kept }: ParallelCanvasProps) {
  const drawn = useRef<DrawnLines>({});
  const look = { opacity: modeOf(theme) === 'light' ? 0.75 : 0.85 };
  const draw = (context: CanvasRenderingContext2D): void => drawParallelLines(context, view, kept, pixelRatio, look, drawn.current);
  const vectors = countKept(kept) <= mostVectors ? (pen: Pen) => penParallelLines(pen, view, kept, pixelRatio, look) : undefined;
  return <Layer {...{ size, pixelRatio, draw, vectors }} inputs={[view, pixelRatio, theme, kept, size]} />;
});

/** One line above all others, with a halo. */
export const EmphasisedLine = memo(function EmphasisedLine({
  view,
  size,
  pixelRatio,
  halo,
  row,
}: Omit<ParallelCanvasProps, 'kept' | 'theme'> & { halo: string; row: number }) {
  const draw = (context: Pen): void => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    context.scale(pixelRatio, pixelRatio);
    context.lineJoin = 'round';
    for (const [color, width] of [
      [halo, 5],
      [view.colors.css[view.colors.index[row] ?? 0] ?? '', 2.25],
    ] as const) {
      context.strokeStyle = color;
      context.lineWidth = width;
      context.beginPath();
      tracePath(context, view, row);
      context.stroke();
    }
  };
  return <Layer {...{ size, pixelRatio, draw }} vectors={draw} inputs={[view, pixelRatio, halo, row, size]} />;
});

interface LayerProps {
  size: { width: number; height: number };
  pixelRatio: number;
  draw: (context: CanvasRenderingContext2D) => void;
  /** Draws the same for a figure; undefined where there is too much of it. */
  vectors: ((pen: Pen) => void) | undefined;
  /** What the drawing depends on: it is drawn again when one of them changes. */
  inputs: readonly unknown[];
}

function Layer({ size, pixelRatio, draw, vectors, inputs }: LayerProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useVectors(ref, vectors);
  const drawn = useRef<readonly unknown[]>(undefined);
  useBeforePaint(() => {
    const context = ref.current?.getContext('2d');
    if (!context || drawn.current?.every((input, i) => isSame(input, inputs[i]))) return;
    drawn.current = inputs;
    draw(context);
  });
  return (
    <canvas
      ref={ref}
      aria-hidden="true"
      className="rf-layer"
      width={Math.round(size.width * pixelRatio)}
      height={Math.round(size.height * pixelRatio)}
      style={{ width: size.width, height: size.height }}
    />
  );
}

/** Rows that are selected are compared one by one: once others know of a brush, the same ones come back as another array, and are drawn already. */
function isSame(one: unknown, other: unknown): boolean {
  if (!(one instanceof Uint8Array && other instanceof Uint8Array)) return Object.is(one, other);
  return one.length === other.length && one.every((value, i) => value === other[i]);
}
