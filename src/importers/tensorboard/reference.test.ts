import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskFiles } from '../../../demo-server/diskFiles.js';
import { describeWithData, sharedData } from '../../../tests/sharedData.js';
import type { MetricPoints, RunData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';

type Written = number | 'NaN' | 'Infinity' | '-Infinity';
type TagFacts = Record<
  'points' | 'first_step' | 'last_step' | 'first' | 'last' | 'nan' | 'pos_inf' | 'neg_inf' | 'min' | 'max' | 'mean_finite',
  Written
>;
interface Reference {
  files: Record<string, { scalar_tags: Record<string, TagFacts>; non_scalar: Record<string, number> }>;
  examples: { soccerppo_curriculum_resumed: { tags: Record<string, TagFacts> } };
}

const reference = (): Reference => JSON.parse(readFileSync(sharedData('reference/tensorboard.json'), 'utf8')) as Reference;

function expectTag({ step, value }: MetricPoints, facts: TagFacts, what: string): void {
  const finite = value.filter(Number.isFinite);
  const count = (wanted: number): number => value.filter((one) => Object.is(one, wanted)).length;
  const found = { points: value.length, first_step: step[0]!, last_step: step.at(-1)!, first: value[0]!, last: value.at(-1)! };
  const counts = { nan: count(Number.NaN), pos_inf: count(Infinity), neg_inf: count(-Infinity) };
  const mean = finite.reduce((sum, one) => sum + one, 0) / finite.length;
  const extent = {
    min: finite.reduce((a, b) => Math.min(a, b), Infinity),
    max: finite.reduce((a, b) => Math.max(a, b), -Infinity),
    mean_finite: mean,
  };
  for (const [key, got] of Object.entries({ ...found, ...counts, ...(finite.length > 0 && extent) })) {
    const wanted = Number(facts[key as keyof TagFacts]);
    if (Number.isFinite(wanted)) expect(Math.abs(got - wanted), `${what} ${key}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
    else expect(got, `${what} ${key}`).toBe(wanted);
  }
}

describeWithData('TensorBoard runs', () => {
  test('all scalars, histograms and texts of 36 files are those of the reference', async () => {
    const { files, examples } = reference();
    const { runs, warnings } = await importFiles(await diskFiles([sharedData('tensorboard')]));
    const byId = new Map(runs.filter(({ source }) => source === 'tensorboard').map((run) => [run.runId, run]));
    const folders = new Map<string, string[]>();
    for (const path of Object.keys(files)) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      folders.set(folder, [...(folders.get(folder) ?? []), path]);
    }
    expect(warnings.map(({ code }) => code)).toEqual(['no-run', 'no-run', 'ignored-files']);
    expect(byId.size).toBe(folders.size - 2);
    for (const [folder, paths] of folders) {
      const run = byId.get(folder);
      if (!run) expect(folder).toMatch(/^no-events\//);
      else
        expectRun(
          run,
          paths.map((path) => files[path]!),
        );
    }
    const resumed = byId.get('soccerppo/curriculum/SoccerAgent')!;
    const { tags } = examples.soccerppo_curriculum_resumed;
    for (const [tag, facts] of Object.entries(tags)) expectTag(resumed.metrics.get(tag)!, facts, tag);
  });

  function expectRun(run: RunData, parts: readonly Reference['files'][string][]): void {
    const tags = new Set(parts.flatMap(({ scalar_tags: scalars }) => Object.keys(scalars)));
    expect(new Set(run.metrics.keys())).toEqual(tags);
    for (const tag of tags) {
      const points = parts.reduce((sum, part) => sum + Number(part.scalar_tags[tag]?.points ?? 0), 0);
      expect(run.metrics.get(tag)!.value, `${run.runId} ${tag}`).toHaveLength(points);
      if (parts.length === 1) expectTag(run.metrics.get(tag)!, parts[0]!.scalar_tags[tag]!, `${run.runId} ${tag}`);
    }
    const others = new Set(parts.flatMap(({ non_scalar: other }) => Object.keys(other)).filter((tag) => tag !== '(graph_def)'));
    for (const tag of others) {
      const count = parts.reduce((sum, part) => sum + (part.non_scalar[tag] ?? 0), 0);
      expect((run.histograms?.get(tag) ?? run.media?.get(tag))!, `${run.runId} ${tag}`).toHaveLength(count);
    }
  }
});
