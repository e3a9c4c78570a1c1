import { Sentence } from '../../charts/index.js';
import type { ThresholdOf } from '../../model/index.js';
import { useLatestThreshold, useLocale, useTexts } from '../../react/index.js';
import { formatNumber } from '../../theme/index.js';
import type { MatrixSet } from './matrixSet.js';
import { confusionMatrixPartTexts } from './partTexts.js';

/** Says that a threshold set in curves decides what is predicted, and takes it back. */
export function ThresholdNote({ at: { score, threshold, otherwise }, set }: { at: ThresholdOf; set: MatrixSet }) {
  const t = useTexts(confusionMatrixPartTexts);
  const value = formatNumber(threshold, 4, useLocale());
  const table = score.column.from === 'table' ? score.column.table : undefined;
  const [, reset] = useLatestThreshold(table);
  const others = [...(set.members?.values() ?? [])].flat().filter((label) => label !== score.class && label !== otherwise);
  const parts = { threshold: <strong key="threshold">{value}</strong>, name: <bdi key="name">{score.class}</bdi> };
  return (
    <p className="rf-confusion-threshold">
      <span>
        <Sentence parts={others.length > 1 ? t.parts('atThresholdTogether', parts) : t.parts('atThreshold', parts)} />
      </span>
      <button type="button" className="rf-button" onClick={reset}>
        {t('reset')}
      </button>
    </p>
  );
}
