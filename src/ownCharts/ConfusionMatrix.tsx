import { forwardRef, useCallback } from 'react';
import type { ConfusionMatrixSpec } from '../panels/index.js';
import { confusionParts } from '../panels/inner.js';
import type { ChartProps } from './ChartCard.js';
import type { ChartHandle } from './chartHandle.js';
import { confusionAnswer, confusionColumns, type ConfusionData } from './confusionAnswer.js';
import { PartsChart } from './PartsChart.js';
import { useEqual } from './useEqual.js';

/** A cell that was pressed. */
export interface ConfusionCell {
  actual: string;
  predicted: string;
}

export interface ConfusionMatrixProps extends ChartProps, Pick<ConfusionMatrixSpec, 'normalise' | 'order' | 'color'> {
  /** Give another object where values changed. */
  data: ConfusionData;
  /** Called with a cell that the reader presses, or chooses with Enter. */
  onCell?: ((cell: ConfusionCell) => void) | undefined;
}

/** How often each class was taken for each, from counts or cases of one's own, with precision, recall and F1. Without engine, export or provider. */
export const ConfusionMatrix = /* @__PURE__ */ forwardRef<ChartHandle, ConfusionMatrixProps>(function ConfusionMatrix(props, ref) {
  const { data, normalise, order, color, onCell, height = 420, ...card } = props;
  const given = useEqual({ normalise, order, color });
  const ask = useCallback(
    () => ({
      answer: confusionAnswer(data),
      spec: { ...given, ...confusionColumns, compare: 'together', threshold: 'none' } satisfies ConfusionMatrixSpec,
    }),
    [data, given],
  );
  return (
    <PartsChart
      {...card}
      height={height}
      parts={confusionParts}
      ask={ask}
      onState={({ pick }) => pick && onCell?.({ actual: pick.actual, predicted: pick.predicted })}
      handle={ref}
    />
  );
});
