import type { ProjectData, RunData } from '../../src/model/index.js';
import type { Canaries } from './canaries.js';
import { everyPlanProject } from './everyPlan.js';
import { tableOf } from './tableOf.js';

/** The project of every plan, whose runs carry marks of their own wherever they hold something; and the marks by run. */
export function markedProject(): { project: ProjectData; marks: ReadonlyMap<string, Canaries> } {
  const plain = everyPlanProject();
  const marks = new Map<string, Canaries>();
  const marked = plain.runs.map((run, i) => {
    const mark = (place: string): string => `mark${i}${place}`;
    const numbers = [0, 1].map((k) => 700_000.125 + i * 1000 + k);
    const places = ['name', 'notes', 'config', 'key', 'tag', 'metric', 'line', 'cell'];
    marks.set(run.runId, { texts: [run.runId, ...places.map(mark)], numbers });
    return markedRun(run, mark, numbers);
  });
  const tables = marked.map(({ runId }, i) =>
    tableOf('scores', [{ actual: 'cat', predicted: `mark${i}cell`, cat: 0.5 }], { runId, step: 9 }),
  );
  return { project: { ...plain, runs: marked, tables: [...(plain.tables ?? []), ...tables] }, marks };
}

function markedRun(run: RunData, mark: (place: string) => string, numbers: readonly number[]): RunData {
  const points = { step: Float64Array.of(0, 40), value: Float64Array.from(numbers) };
  return {
    ...run,
    name: mark('name'),
    notes: mark('notes'),
    tags: [...run.tags, mark('tag')],
    config: new Map([...run.config, ['who', mark('config')], [mark('key'), numbers[0]!]]),
    metrics: new Map([...run.metrics, ['shared', points], [mark('metric'), points]]),
    log: { text: [mark('line')], time: Float64Array.of(1e12) },
  };
}
