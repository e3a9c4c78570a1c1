import { memo, useRef, type PointerEvent } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import type { MatrixColors } from './colorTable.js';
import { pooledRaster } from './matrixImage.js';
import type { MatrixValues } from './matrixValues.js';
import { clampWindow, type MatrixWindow } from './matrixWindow.js';

export interface MinimapProps {
  values: MatrixValues;
  colors: MatrixColors;
  window: MatrixWindow;
  onWindow: (window: MatrixWindow) => void;
  /** Where it stands, CSS pixels from the right and the top of the figure. */
  right: number;
  top: number;
  pixelRatio: number;
}

/** CSS pixels of a side. */
const side = 84;

/** The whole matrix, small, with what of it is on screen; that can be dragged. Keys do the same in the matrix itself. */
export function Minimap({ values, colors, window, onWindow, right, top, pixelRatio }: MinimapProps) {
  const { classes } = values;
  const scale = side / classes;
  const move = (event: PointerEvent<HTMLElement>): void => {
    event.stopPropagation();
    if (event.type === 'pointermove' && event.buttons === 0) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const at = (pixel: number): number => pixel / scale - window.span / 2;
    onWindow(clampWindow({ ...window, x: at(event.clientX - box.left), y: at(event.clientY - box.top) }, classes));
  };
  return (
    <div
      className="rf-confusion-minimap"
      aria-hidden="true"
      style={{ right, top, width: side, height: side }}
      onPointerDown={move}
      onPointerMove={move}
      onPointerUp={(event) => event.stopPropagation()}
    >
      <WholeMatrix values={values} colors={colors} pixelRatio={pixelRatio} />
      <svg width={side} height={side}>
        <rect
          x={window.x * scale}
          y={window.y * scale}
          width={Math.max(4, window.span * scale)}
          height={Math.max(4, window.span * scale)}
        />
      </svg>
    </div>
  );
}

const WholeMatrix = memo(function WholeMatrix({ values, colors, pixelRatio }: Pick<MinimapProps, 'values' | 'colors' | 'pixelRatio'>) {
  const ref = useRef<HTMLCanvasElement>(null);
  const pixels = Math.round(side * pixelRatio);
  useBeforePaint(() => {
    const context = ref.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, pixels, pixels);
    context.drawImage(pooledRaster(values, colors, { x: 0, y: 0, span: values.classes }, pixels, pixels), 0, 0);
  }, [values, colors, pixels]);
  return <canvas ref={ref} width={pixels} height={pixels} style={{ width: side, height: side }} />;
});
