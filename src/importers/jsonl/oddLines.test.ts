import { describe, expect, test } from 'vitest';
import type { ProjectData, RunData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';
import { memoryFile } from '../inputFile.js';

const importLines = (...rows: (object | string)[]): Promise<ProjectData> =>
  importFiles([memoryFile('a.jsonl', rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'))]);

function points(run: RunData | undefined, key: string): [number, number][] {
  const { step, value } = run!.metrics.get(key)!;
  return Array.from(step, (at, i) => [at, value[i]!]);
}

const told = (project: ProjectData): [string, string | undefined, string | undefined][] =>
  project.warnings.map(({ code, message }) => [code, /“(.*?)”/.exec(message)?.[1], /such as (.*?)\)/.exec(message)?.[1]]);

describe('nothing of a line is lost in silence', () => {
  test('columns beside the value of a long row, and a value that is null', async () => {
    const project = await importLines(
      { step: 1, key: 'loss', value: 2, split: 'train', epoch: 3 },
      { step: 2, key: 'loss', value: null, config: { lr: 1 } },
    );
    expect(points(project.runs[0], 'loss')).toEqual([[1, 2]]);
    expect(project.runs[0]!.config.get('lr')).toBe(1);
    expect(told(project)).toEqual([
      ['ignored-key', 'split', '"train"'],
      ['ignored-key', 'epoch', '3'],
      ['not-a-number', 'loss', 'null'],
    ]);
  });

  test('what a description says that is not known, or makes no sense', async () => {
    const project = await importLines(
      {
        type: 'run',
        run_id: 'r',
        id: 5,
        created_at: 'yesterday',
        duration_s: 'long',
        tags: { a: 1 },
        config: 'none',
        notes: null,
        name: '',
      },
      { type: 'history', step: 0, x: 1 },
    );
    expect(project.runs[0]).toMatchObject({ runId: 'r', name: 'r', createdAt: undefined, durationS: undefined, tags: [] });
    expect(told(project)).toEqual([
      ['ignored-key', 'id', '5'],
      ['ignored-key', 'created_at', '"yesterday"'],
      ['ignored-key', 'duration_s', '"long"'],
      ['ignored-key', 'tags', '{"a":1}'],
      ['ignored-key', 'config', '"none"'],
    ]);
  });

  test('a time that is none, which gives way to one that is', async () => {
    const project = await importLines({ step: 0, time: 'noon', timestamp: 1_700_000_000, x: 1 });
    expect([...project.runs[0]!.metrics.get('x')!.time!]).toEqual([1_700_000_000_000]);
    expect(told(project)).toEqual([['not-a-number', 'time', '"noon"']]);
  });

  test('integers that are rounded', async () => {
    const project = await importLines('{"step": 0, "x": 9007199254740993, "y": {"z": 9007199254740995}}');
    expect(points(project.runs[0], 'x')).toEqual([[0, 9007199254740992]]);
    expect(told(project)).toEqual([
      ['big-integer', 'x', '9007199254740993'],
      ['big-integer', 'y.z', '9007199254740995'],
    ]);
  });

  test('null in a wide row is a metric not logged', async () => {
    const project = await importLines({ step: 0, x: 1, y: null });
    expect([...project.runs[0]!.metrics.keys()]).toEqual(['x']);
    expect(project.warnings).toEqual([]);
  });
});

describe('extreme lines', () => {
  test('numbers stay what they are, steps too', async () => {
    const numbers = ['1e308', '-1e308', '5e-324', '-0', '0.1', '9007199254740992', '1e400'];
    const project = await importLines(...numbers.map((text, i) => `{"step": ${[-5, 0.5, 1e308, 7, 3, 2, 1][i]}, "x": ${text}}`));
    const { step, value } = project.runs[0]!.metrics.get('x')!;
    expect([...value]).toEqual([1e308, -1e308, 5e-324, -0, 0.1, 2 ** 53, Infinity]);
    expect([...step]).toEqual([-5, 0.5, 1e308, 7, 3, 2, 1]);
  });

  test('a step that is not finite gives way to the number of the line, and is told', async () => {
    const project = await importLines('{"step": NaN, "x": 1}', '{"step": Infinity, "x": 2}', '{"step": "7", "x": 3}');
    expect(points(project.runs[0], 'x')).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(told(project).map(([code]) => code)).toEqual(['no-step', 'not-a-number']);
  });

  test('times beyond any calendar are no times', async () => {
    const project = await importLines(
      '{"step": 0, "_timestamp": 1e308, "x": 1}',
      '{"step": 1, "created": 1, "x": 1, "time": "0001-01-01T00:00:00Z"}',
    );
    expect([...project.runs[0]!.metrics.get('x')!.time!]).toEqual([Number.NaN, -62_135_596_800_000]);
    expect(project.runs[0]!.createdAt).toBe(-62_135_596_800_000);
  });

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'length',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    `a'b"c\\d\0e`,
    '',
  ])('the key %j is a key like any other', async (key) => {
    const text = JSON.stringify(key);
    const project = await importLines(
      `{"type": "run", "run_id": ${text || '""'}, "config": {${text}: {"a": 1}}, "tags": [${text}]}`,
      `{"type": "history", "step": 0, ${text}: 2}`,
      `{"type": "summary", ${text}: 3}`,
    );
    const [run] = project.runs;
    expect(run!.runId).toBe(key || 'a');
    expect([...run!.config]).toEqual([[key === '' ? 'a' : `${key}.a`, 1]]);
    expect(points(run, key)).toEqual([[0, 2]]);
    expect([...run!.summary]).toEqual([[key, 3]]);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  test('ids that differ only in what UTF-8 cannot hold stay two runs', async () => {
    const { runs, warnings } = await importLines('{"run_id": "x\\ud800", "step": 0, "x": 1}', '{"run_id": "x\\udbff", "step": 0, "x": 1}');
    expect(runs.map(({ runId }) => runId)).toEqual(['x\ufffd', 'x\ufffd-jsonl']);
    expect(warnings.map(({ code }) => code)).toEqual(['renamed-run']);
  });
});

describe('which files are logs', () => {
  const row = '{"step": 1, "x": 1}';

  test('one that begins with a line that cannot be read, by its name', async () => {
    const project = await importFiles([memoryFile('a.jsonl', `# started\n${row}\n`)]);
    expect(project.warnings.map(({ code }) => code)).toEqual(['unreadable-line']);
    await expect(importFiles([memoryFile('a.txt', `# started\n${row}\n`)])).rejects.toMatchObject({ code: 'bad-input' });
  });

  test('none without a number, a config or a summary', async () => {
    const project = await importFiles([memoryFile('x/a.jsonl', row), memoryFile('x/prompts.jsonl', '{"prompt": "hi"}\n{"prompt": "ho"}')]);
    expect(project.runs.map(({ runId }) => runId)).toEqual(['a']);
    expect(project.warnings.map(({ code, path }) => [code, path])).toContainEqual(['no-run', 'x/prompts.jsonl']);
  });

  test.each(['trainer/global_step', 'training_iteration', 'iter'])('%s is a step before epoch', async (key) => {
    const project = await importLines({ [key]: 40, epoch: 1, x: 2 });
    expect(points(project.runs[0], 'x')).toEqual([[40, 2]]);
    expect(points(project.runs[0], 'epoch')).toEqual([[40, 1]]);
  });
});
