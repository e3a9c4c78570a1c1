import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { useDrawing, type Pen } from '../../charts/index.js';
import { confusionScores } from '../../numeric/index.js';
import { useLocale, useTexts, type ElementSize } from '../../react/index.js';
import type { PaletteTheme } from '../../theme/index.js';
import { Pager } from '../groups/index.js';
import { matrixColors } from './colorTable.js';
import { percentText } from './figureTexts.js';
import { matrixRaster, pooledRaster } from './matrixImage.js';
import { matrixName, type OneMatrix } from './matrixSet.js';
import { matrixValues } from './matrixValues.js';
import { confusionMatrixPartTexts } from './partTexts.js';
import type { ConfusionMatrixSpec, Normalisation } from './spec.js';

export interface MatrixGridProps {
  matrices: readonly OneMatrix[];
  normalise: Normalisation;
  color: ConfusionMatrixSpec['color'];
  /** The value of the strongest colour in all of them. */
  most: number;
  theme: PaletteTheme;
  size: ElementSize;
  pixelRatio: number;
  /** What all of them show. */
  summary: string;
  /** Shows one large: index of its run. */
  onFocus: (run: number) => void;
}

/** CSS pixels of the smallest side of a matrix, of its heading, and between them. */
const least = 120;
const heading = 36;
const gap = 10;
const pager = 30;

/** A small matrix per run, with the same colours for the same values; a click makes one large. */
export function MatrixGrid({ matrices, size, onFocus, summary, ...look }: MatrixGridProps) {
  const locale = useLocale();
  const t = useTexts(confusionMatrixPartTexts);
  const [wanted, setFirst] = useState(0);
  const { columns, side, fit } = gridOf(matrices.length, size);
  const first = Math.min(wanted, Math.max(0, matrices.length - fit));
  return (
    <div className="rf-confusion-multiples" style={{ height: size.height }}>
      <ul className="rf-confusion-grid" aria-label={summary} style={{ gridTemplateColumns: `repeat(${columns}, ${side}px)` }}>
        {matrices.slice(first, first + fit).map((matrix) => (
          <li key={matrix.facts.run}>
            <button type="button" className="rf-confusion-small" onClick={() => onFocus(matrix.facts.run)}>
              <span className="rf-confusion-small-name" dir="auto" title={matrixName(matrix.facts, locale)}>
                {matrixName(matrix.facts, locale)}
              </span>
              <span className="rf-confusion-small-figure">
                {t('accuracyOf', { share: percentText(confusionScores(matrix.sums).accuracy, locale) })}
              </span>
              <SmallMatrix matrix={matrix} side={side} {...look} />
            </button>
          </li>
        ))}
      </ul>
      <Pager what={t('pagedRuns')} first={first} fit={fit} count={matrices.length} onFirst={setFirst} />
    </div>
  );
}

/** The largest matrices of which all fit; where they would be too small, as many as fit. */
function gridOf(count: number, { width, height }: ElementSize): { columns: number; side: number; fit: number } {
  const usable = width - 2 * gap;
  const sideOf = (columns: number, rows: number, room: number): number =>
    Math.floor(Math.min((usable - (columns - 1) * gap) / columns, (room - rows * (heading + gap)) / rows));
  let best = { columns: 1, side: 0, fit: count };
  for (let columns = 1; columns <= count; columns++) {
    const side = sideOf(columns, Math.ceil(count / columns), height);
    if (side > best.side) best = { columns, side, fit: count };
  }
  if (best.side >= least) return best;
  const columns = Math.max(1, Math.floor((usable + gap) / (least + gap)));
  const rows = Math.max(1, Math.floor((height - pager) / (least + heading + gap)));
  const side = Math.max(40, sideOf(columns, rows, height - pager));
  return { columns, side, fit: columns * rows };
}

interface SmallMatrixProps extends Pick<MatrixGridProps, 'normalise' | 'color' | 'most' | 'theme' | 'pixelRatio'> {
  matrix: OneMatrix;
  side: number;
}

const SmallMatrix = memo(function SmallMatrix({ matrix, side, normalise, color, most, theme, pixelRatio }: SmallMatrixProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const values = useMemo(() => ({ ...matrixValues(matrix, normalise), most }), [matrix, normalise, most]);
  const pixels = Math.round(side * pixelRatio);
  const draw = useCallback(
    (pen: Pen): void => {
      const colors = matrixColors(values, color, theme);
      const whole = { x: 0, y: 0, span: values.classes };
      const picture = values.classes > pixels ? pooledRaster(values, colors, whole, pixels, pixels) : matrixRaster(values, colors);
      pen.imageSmoothingEnabled = false;
      pen.drawImage(picture, 0, 0, pixels, pixels);
    },
    [values, color, theme, pixels],
  );
  useDrawing(ref, { width: pixels, height: pixels, scale: 1 }, draw);
  return <canvas ref={ref} aria-hidden="true" width={pixels} height={pixels} style={{ width: side, height: side }} />;
});
