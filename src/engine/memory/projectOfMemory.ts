import { configValues, emptyRun, summaryValues, WarningLog } from '../../importers/index.js';
import { runStates, RunfolioError, type ProjectData, type RunData } from '../../model/index.js';
import { jsonOf } from './jsonOf.js';
import { memoryProject, type MemoryData, type MemoryRun } from './memoryData.js';
import { metricPoints } from './memoryNumbers.js';
import { addPoints } from './memoryPoints.js';
import { loggedColumns } from './memoryTable.js';

/** What the writer of exports takes, of data in memory. Throws `bad-input` that names the run and the key, or the table and the column. */
export function projectOfMemory(data: MemoryData): ProjectData {
  const warnings = new WarningLog();
  const runs = list(data.runs, 'runs').map((run, i) => runOf(run, i, warnings));
  if (data.points) addPoints(runs, data.points);
  return {
    ...memoryProject(data),
    runs,
    tables: list(data.tables ?? [], 'tables').map(({ key, rows, run, step }) => ({
      key,
      ...loggedColumns(rows, `The table ${JSON.stringify(key)}`),
      ...(run !== undefined && { runId: run }),
      ...(step !== undefined && { step }),
    })),
    metrics: [...(data.metrics ?? [])],
    parameters: [],
    warnings: warnings.list(),
  };
}

function runOf(run: MemoryRun, index: number, warnings: WarningLog): RunData {
  const { id, name, state = 'finished', config, summary, history = {}, createdAt, tags } = run;
  if (typeof id !== 'string' || id === '') throw bad(`Run ${index + 1} has no id; ids are texts.`);
  const where = `Run ${JSON.stringify(id)}`;
  if (!runStates.includes(state)) throw bad(`${where} has the state ${JSON.stringify(state)}, which there is not.`);
  const { group, jobType, notes, user, host, durationS } = run;
  return {
    ...emptyRun(id, name ?? id, 'memory'),
    state,
    group,
    jobType,
    notes,
    user,
    host,
    durationS,
    ...(createdAt !== undefined && { createdAt: Number(createdAt) }),
    tags: [...(tags ?? [])],
    config: configValues(jsonOf(config ?? {}, `${where}, config`), id, warnings),
    summary: summaryValues(jsonOf(summary ?? {}, `${where}, summary`), id, warnings),
    metrics: new Map(Object.entries(history).map(([key, points]) => [key, metricPoints(points, `${where}, ${JSON.stringify(key)}:`)])),
  };
}

function list<T>(given: readonly T[], what: string): readonly T[] {
  if (Array.isArray(given)) return given;
  throw bad(`The ${what} of the data in memory are no list.`);
}

function bad(message: string): RunfolioError {
  return new RunfolioError('bad-input', message);
}
