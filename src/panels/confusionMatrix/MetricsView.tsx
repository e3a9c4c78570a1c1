import { Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import { TableTwin } from '../../charts/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { matrixName, type MatrixSet, type OneMatrix } from './matrixSet.js';
import { classTable, overallFigures, runsTable, tabbedText, type MetricsTable } from './metricsTable.js';
import { confusionMatrixPartTexts } from './partTexts.js';
import { confusionMatrixTexts } from './texts.js';

export interface MetricsViewProps {
  set: MatrixSet;
  /** Those whose figures are shown: of one, each class; of several, a line each. */
  matrices: readonly OneMatrix[];
  onLeave: () => void;
}

/** Figures of one matrix, per class and in all, or of several side by side; to be copied. */
export function MetricsView({ set, matrices, onLeave }: MetricsViewProps) {
  const locale = useLocale();
  const [only] = matrices;
  const single = matrices.length === 1 ? only : undefined;
  const table = useMemo(
    () => (single ? classTable(set, single, locale) : runsTable({ ...set, matrices }, locale)),
    [set, single, matrices, locale],
  );
  const overall = single ? overallFigures(single, locale) : [];
  return (
    <div className="rf-confusion-metrics">
      <div className="rf-confusion-overall">
        <dl>
          {overall.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <CopyButton table={table} overall={overall} />
      </div>
      <TableTwin {...table} caption={captionOf(table, single, locale)} onLeave={onLeave} />
    </div>
  );
}

function captionOf({ notes }: MetricsTable, single: OneMatrix | undefined, locale: Locale): string {
  const t = textsOf(confusionMatrixPartTexts, locale);
  const ofOne = (matrix: OneMatrix): string =>
    matrix.facts.run < 0 ? t('figuresOfAll') : t('figuresOf', { run: matrixName(matrix.facts, locale) });
  const what = single ? ofOne(single) : t('figuresOfRuns');
  const then = textsOf(confusionMatrixTexts, locale);
  return notes.reduce((before, after) => then('following', { before, after }), what);
}

function CopyButton({ table, overall }: { table: MetricsTable; overall: readonly (readonly [string, string])[] }) {
  const t = useTexts(confusionMatrixPartTexts);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const head = overall.map(([name, text]) => `${name}\t${text}\n`).join('');
    try {
      await navigator.clipboard.writeText(`${head}${head === '' ? '' : '\n'}${tabbedText(table)}`);
      setSaid(t('copied'));
    } catch {
      setSaid(t('notCopied'));
    }
  };
  return (
    <span className="rf-confusion-copy">
      <span role="status">{said}</span>
      <button type="button" className="rf-button" onClick={() => void copy()}>
        <Copy size={13} aria-hidden /> {t('copy')}
      </button>
    </span>
  );
}
