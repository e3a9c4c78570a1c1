import { Fragment } from 'react';
import { EmptyState, Sentence } from '../../charts/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { formatStep } from '../../theme/index.js';
import type { EmptyReason, KeyCount } from './emptyReason.js';
import { linePlotFormTexts } from './formTexts.js';

/** Why a line plot is empty, and what the project has instead. */
export function LinePlotEmpty({ reason }: { reason: EmptyReason }) {
  const t = useTexts(linePlotFormTexts);
  switch (reason.because) {
    case 'no-metric':
      return (
        <EmptyState>
          <p>{t('noMetric')}</p>
        </EmptyState>
      );
    case 'no-runs':
      return (
        <EmptyState>
          <p>{t(reason.hidden > 0 ? 'allHidden' : 'noRuns')}</p>
        </EmptyState>
      );
    case 'not-logged':
      return (
        <EmptyState>
          <p>
            <Sentence parts={t.parts('notLogged', { keys: <Keys key="keys" keys={reason.metrics} /> })} />
          </p>
          {reason.others.map((other) => (
            <p key={other.key} className="rf-muted">
              <OtherKey other={other} of={reason.of} same={reason.metrics.includes(other.key)} />
            </p>
          ))}
        </EmptyState>
      );
    default:
      return reason satisfies never;
  }
}

function OtherKey({ other: { key, runs }, of, same }: { other: KeyCount; of: number; same: boolean }) {
  const t = useTexts(linePlotFormTexts);
  const counts = { count: runs, runs: formatStep(runs, useLocale()), all: of };
  return <Sentence parts={same ? t.parts('othersLogIt', counts) : t.parts('othersLog', { ...counts, key: <Key name={key} /> })} />;
}

function Keys({ keys }: { keys: readonly string[] }) {
  const { tag } = useLocale();
  return new Intl.ListFormat(tag, { type: 'disjunction' })
    .formatToParts(keys)
    .map(({ type, value }, i) => <Fragment key={String(i)}>{type === 'element' ? <Key name={value} /> : value}</Fragment>);
}

/** Keys run from left to right wherever they stand. */
function Key({ name }: { name: string }) {
  return <code dir="ltr">{name}</code>;
}
