import { memo, useCallback, useMemo, useRef } from 'react';
import { useDrawing, type Pen } from '../../charts/index.js';
import type { ClassScores } from '../../numeric/index.js';
import { useLocale, type ElementSize } from '../../react/index.js';
import type { MatrixColors } from './colorTable.js';
import { matrixRaster } from './matrixImage.js';
import { matrixInk } from './matrixInk.js';
import type { MatrixLayout } from './matrixLayout.js';
import type { MatrixValues } from './matrixValues.js';
import type { MatrixWindow } from './matrixWindow.js';
import { paintMargins } from './paintMargins.js';
import { paintMatrix } from './paintMatrix.js';
import type { Normalisation } from './spec.js';

export interface MatrixCanvasProps {
  values: MatrixValues;
  colors: MatrixColors;
  classes: readonly string[];
  /** Figures in the margins; none of a difference. */
  scores: ClassScores | undefined;
  layout: MatrixLayout;
  window: MatrixWindow;
  normalise: Normalisation;
  size: ElementSize;
  pixelRatio: number;
}

/** Cells, names and margins of a matrix. */
export const MatrixCanvas = memo(function MatrixCanvas(props: MatrixCanvasProps) {
  const { values, colors, classes, scores, layout, window, normalise, size, pixelRatio } = props;
  const locale = useLocale();
  const ref = useRef<HTMLCanvasElement>(null);
  const raster = useMemo(() => lazyRaster(values, colors), [values, colors]);
  const draw = useCallback(
    (pen: Pen): void => {
      if (!ref.current) return;
      const ink = matrixInk(ref.current);
      paintMatrix(pen, { values, colors, raster, layout, window, normalise, ink, pixelRatio, locale });
      paintMargins(pen, { classes, scores, layout, window, ink, locale });
    },
    [values, colors, raster, classes, scores, layout, window, normalise, pixelRatio, locale],
  );
  const [width, height] = [Math.round(size.width * pixelRatio), Math.round(size.height * pixelRatio)];
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

/** Makes the picture of a pixel per cell once, when it is first wanted. */
function lazyRaster(values: MatrixValues, colors: MatrixColors): () => HTMLCanvasElement {
  let made: HTMLCanvasElement | undefined;
  return () => (made ??= matrixRaster(values, colors));
}
