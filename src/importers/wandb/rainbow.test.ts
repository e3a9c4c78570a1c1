import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { diskFiles } from '../../../demo-server/diskFiles.js';
import { describeWithData, sharedData } from '../../../tests/sharedData.js';
import type { ProjectData, RunData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';

interface ReferenceRun {
  run: string;
  config: Record<string, string | number | boolean>;
  history_rows: number;
  exit_code: number | null;
  truncated: boolean;
  last: { _step: number; 'Eval/AverageReturns': number; 'Eval/NumEpisodes': number } | null;
  keys: string[];
  stats: number;
}

interface Reference {
  runs: number;
  total_history_rows: number;
  config_keys: Record<string, number>;
  truncated_files: string[];
  /** Per environment, rows of step, n, mean, std (twice), min, max, median across its runs with 30 rows. */
  eval_return_by_step_across_runs: Record<string, { rows: (number | null)[][] }>;
  per_run: ReferenceRun[];
}

const readReference = (name: string): unknown => JSON.parse(readFileSync(sharedData('reference', name), 'utf8'));
const returns = 'Eval/AverageReturns';

describeWithData('the rainbow runs, against answers of another decoder', () => {
  let project: ProjectData;
  let reference: Reference;
  let runs: Map<string, RunData>;

  beforeAll(async () => {
    reference = readReference('wandb_rainbow.json') as Reference;
    project = await importFiles(await diskFiles([sharedData('wandb/rainbow')]));
    runs = new Map(project.runs.map((run) => [run.runId, run]));
  });

  test('the same runs, each once', () => {
    expect(project.runs).toHaveLength(reference.runs);
    expect([...runs.keys()].toSorted()).toEqual(reference.per_run.map((run) => run.run).toSorted());
  });

  test('states follow the exit codes', () => {
    const state = (code: number | null): string => (code === null ? 'crashed' : code === 0 ? 'finished' : 'failed');
    const expected = Object.fromEntries(reference.per_run.map((run) => [run.run, state(run.exit_code)]));
    expect(Object.fromEntries([...runs].map(([id, run]) => [id, run.state]))).toEqual(expected);
  });

  test('the same config, types and stray quotes included', () => {
    for (const { run, config } of reference.per_run) expect([run, Object.fromEntries(runs.get(run)!.config)]).toEqual([run, config]);
    const counts: Record<string, number> = {};
    for (const run of project.runs) for (const key of run.config.keys()) counts[key] = (counts[key] ?? 0) + 1;
    expect(counts).toEqual(reference.config_keys);
  });

  test('the same history: rows, keys, last values', () => {
    let rows = 0;
    for (const expected of reference.per_run) {
      const run = runs.get(expected.run)!;
      const points = run.metrics.get(returns);
      rows += points?.step.length ?? 0;
      expect([...run.metrics.keys()].toSorted()).toEqual(expected.keys.filter((key) => !key.startsWith('_')).toSorted());
      expect(points?.step.length ?? 0).toBe(expected.history_rows);
      if (!expected.last) continue;
      expect(points!.step.at(-1)).toBe(expected.last['_step']);
      expect(points!.value.at(-1)).toBe(expected.last[returns]);
      expect(run.metrics.get('Eval/NumEpisodes')!.value.at(-1)).toBe(expected.last['Eval/NumEpisodes']);
    }
    expect(rows).toBe(reference.total_history_rows);
  });

  test('the same mean across runs at every step', () => {
    for (const [environment, { rows }] of Object.entries(reference.eval_return_by_step_across_runs)) {
      const members = project.runs.filter(
        (run) => run.metrics.get(returns)?.step.length === 30 && (run.config.get('environment') ?? 'None') === environment,
      );
      for (const [step, n, mean] of rows) {
        const values = members.flatMap((run) =>
          [...run.metrics.get(returns)!.step].flatMap((at, i) => (at === step ? [run.metrics.get(returns)!.value[i]!] : [])),
        );
        expect(values).toHaveLength(n!);
        expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(mean!, 9);
      }
    }
  });

  test('system samples are as many as the log has', () => {
    for (const { run, stats } of reference.per_run) {
      const samples = [...runs.get(run)!.system.values()].map((points) => points.step.length);
      expect([run, Math.max(0, ...samples)]).toEqual([run, stats]);
    }
  });

  test('warnings name the truncated file, the runs that never ended, and the copy', () => {
    const of = (code: string): string[] => project.warnings.filter((warning) => warning.code === code).map((warning) => warning.run!);
    expect(of('truncated-file')).toEqual(reference.truncated_files.map((name) => name.split('-').at(-1)));
    expect(of('no-exit-record').toSorted()).toEqual(
      reference.per_run
        .filter((run) => run.exit_code === null)
        .map((run) => run.run)
        .toSorted(),
    );
    expect(of('duplicate-file')).toEqual(['wcn6u0b1']);
    expect(project.warnings).toHaveLength(24);
  });
});

describeWithData('W&B’s own offline run', () => {
  test('is one finished run without history', async () => {
    const reference = readReference('wandb_client_offline.json') as { exit_code: number; history: number };
    const project = await importFiles(await diskFiles([sharedData('wandb/client-offline-run')]));
    expect(project.runs).toHaveLength(1);
    expect(reference).toMatchObject({ exit_code: 0, history: 0 });
    expect(project).toMatchObject({ name: 'code-toad', warnings: [], runs: [{ runId: 'g9dvvkua', state: 'finished', host: 'cvp' }] });
    expect(project.runs[0]!.metrics.size).toBe(0);
    expect(project.runs[0]!.config.size).toBe(0);
  });
});
