import { likelyGoal, reduceLabel, reducers, type AtBest, type Catalog, type Column, type Reduce } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { columnTexts } from './texts.js';

export interface ReducerSelectProps {
  column: Column & { from: 'metric' };
  onReduce: (reduce: Reduce | AtBest) => void;
  catalog: Catalog | undefined;
}

/** What a run's history of a metric is reduced to; also the value where another metric, of which it is known what is better, was best. */
export function ReducerSelect({ column, onReduce, catalog }: ReducerSelectProps) {
  const t = useTexts(columnTexts);
  const chosen = column.reduce;
  const offered = bests(column, catalog);
  const others = typeof chosen === 'string' || offered.some((best) => key(best) === key(chosen)) ? offered : [chosen, ...offered];
  const all: (Reduce | AtBest)[] = [...reducers, ...others];
  return (
    <select
      className="rf-input"
      aria-label={t('valueOf', { column: column.key })}
      value={key(chosen)}
      onChange={(event) => onReduce(all.find((reduce) => key(reduce) === event.target.value) ?? 'last')}
    >
      {all.map((reduce) => (
        <option key={key(reduce)} value={key(reduce)}>
          {reduceLabel(reduce)}
        </option>
      ))}
    </select>
  );
}

function bests(column: Column & { from: 'metric' }, catalog: Catalog | undefined): AtBest[] {
  return (catalog?.metrics ?? []).flatMap((metric): AtBest[] => {
    const goal = likelyGoal(metric.key, metric.goal);
    return goal && metric.kind === 'logged' && metric.key !== column.key ? [{ at: 'best', of: metric.key, goal }] : [];
  });
}

function key(reduce: Reduce | AtBest): string {
  return typeof reduce === 'string' ? reduce : JSON.stringify([reduce.goal, reduce.of]);
}
