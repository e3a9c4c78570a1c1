import { describe, expect, test } from 'vitest';
import { describeWithData, sharedData } from '../../../tests/sharedData.js';
import { artifact, config, exit, history, item, metric, output, proto, run, useArtifact, wandbLog } from '../../../tests/wandbWriter.js';
import { diskFiles } from '../../../demo-server/diskFiles.js';
import { writeExport } from '../../arrow/index.js';
import type { ProjectData, RunData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';
import { memoryFile, type InputFile } from '../inputFile.js';

// Records as `wandb_internal.proto` of the W&B client defines them, and values as its `wandb.sdk.data_types` write them: the shared data holds
// none of these but console output and an artifact.
const folder = 'wandb/run-20240102_030405-r1';
const start = run([[1, 'r1']]);

async function importLog(
  records: readonly Uint8Array[],
  files: Record<string, string | Uint8Array> = {},
): Promise<{ run: RunData; project: ProjectData }> {
  const beside = Object.entries(files).map(([path, content]): InputFile => memoryFile(`${folder}/files/${path}`, content));
  const project = await importFiles([memoryFile(`${folder}/run-r1.wandb`, wandbLog([start, ...records])), ...beside]);
  // Whatever is imported can be exported: references lead somewhere, numbers are as the format has them.
  expect([...writeExport(project)].at(-1)!.path).toBe('manifest.json');
  return { run: project.runs[0]!, project };
}

const logged = (key: string, value: unknown, step: number): Uint8Array => history({ [key]: JSON.stringify(value) }, step);
const codes = (project: ProjectData): string[] => project.warnings.map(({ code }) => code);
const contentOf = (project: ProjectData, path: string): string =>
  new TextDecoder().decode(project.mediaFiles!.find((file) => file.path === path)!.bytes);

describe('histograms', () => {
  test('with bounds or with packed bins, in log order', async () => {
    const { run: data, project } = await importLog([
      logged('grad', { _type: 'histogram', values: [3, 0, 1], bins: [-1, 0, 0.5, 2] }, 5),
      logged('grad', { _type: 'histogram', values: [1, 2], packedBins: { min: -2, size: 0.5, count: 2 } }, 3),
      history({ grad: '0.5', _timestamp: '1700000000', w: '{"_type": "histogram", "values": [1], "bins": [0, 1]}' }, 6),
      exit(0),
    ]);
    expect(data.histograms!.get('grad')).toEqual([
      { step: 5, counts: Float64Array.of(3, 0, 1), edges: Float64Array.of(-1, 0, 0.5, 2) },
      { step: 3, counts: Float64Array.of(1, 2), edges: Float64Array.of(-2, -1.5, -1) },
    ]);
    expect(data.histograms!.get('w')![0]).toMatchObject({ step: 6, time: 1_700_000_000_000 });
    expect(data.metrics.get('grad')!.value).toEqual(Float64Array.of(0.5));
    expect(codes(project)).toEqual([]);
  });

  test.each([
    [{ values: [1, 2], bins: [0, 1] }],
    [{ values: [1], bins: [1, 0] }],
    [{ values: [-1], bins: [0, 1] }],
    [{ values: ['NaN'], bins: [0, 1] }],
    [{ values: [1], packedBins: { min: 0, size: 1, count: 1e9 } }],
    [{ values: [1] }],
  ])('what is none is said: %j', async (value) => {
    const { run: data, project } = await importLog([logged('h', { _type: 'histogram', ...value }, 0), exit(0)]);
    expect(data.histograms).toBeUndefined();
    expect(codes(project)).toEqual(['not-a-number']);
  });
});

describe('media', () => {
  const image = (name: string, more: object = {}): object => ({
    _type: 'image-file',
    path: `media/images/${name}.png`,
    format: 'png',
    width: 8,
    height: 6,
    ...more,
  });

  test('images with captions, boxes and masks', async () => {
    const boxes = {
      box_data: [
        { position: { minX: 0.1, maxX: 0.5, minY: 0.25, maxY: 1 }, class_id: 1, scores: { loss: 3, acc: 0.5 } },
        { position: { middle: [4, 3], width: 2, height: 4 }, domain: 'pixel', class_id: 2, box_caption: 'a dog' },
        { position: { middle: [4] }, class_id: 2 },
      ],
      class_labels: { 1: 'cat' },
    };
    const value = image('a', {
      caption: 'one',
      boxes: {
        pred: { _type: 'boxes2D', path: 'media/metadata/boxes2D/p.json' },
        truth: [{ position: { minX: 0, maxX: 1, minY: 0, maxY: 1 }, class_id: 7 }],
      },
      masks: { pred: { _type: 'mask', path: 'media/images/mask/m.png' } },
    });
    const labels = item(
      '_wandb',
      JSON.stringify({ 'mask/class_labels': { val_wandb_delimeter_pred: { type: 'mask', value: { 0: 'road', 1: 'sky' } } } }),
    );
    const { run: data, project } = await importLog([config([1, labels]), logged('val', value, 4), exit(0)], {
      'media/images/a.png': 'PNG a',
      'media/metadata/boxes2D/p.json': JSON.stringify(boxes),
      'media/images/mask/m.png': 'PNG m',
    });
    const [only, ...rest] = data.media!.get('val')!;
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ step: 4, kind: 'image', width: 8, height: 6, caption: 'one' });
    expect(contentOf(project, only!.file)).toBe('PNG a');
    expect(only!.boxes).toEqual([
      { x: [0.1, 0.5], y: [0.25, 1], unit: 'fraction', group: 'pred', label: 'cat', score: 0.5 },
      { x: [3, 5], y: [1, 5], unit: 'pixel', group: 'pred', label: 'a dog' },
      { x: [0, 1], y: [0, 1], unit: 'fraction', group: 'truth', label: '7' },
    ]);
    expect(only!.masks).toMatchObject([{ key: 'pred', classes: { 0: 'road', 1: 'sky' } }]);
    expect(contentOf(project, only!.masks![0]!.file)).toBe('PNG m');
    expect(codes(project)).toEqual(['box-scores']);
    expect(data.config.size).toBe(0);
  });

  test('lists of images, sounds, videos and pages, in order', async () => {
    const file = (type: string, path: string, more: object = {}): object => ({ _type: type, path, ...more });
    const { run: data, project } = await importLog(
      [
        logged(
          'imgs',
          {
            _type: 'images/separated',
            width: 2,
            height: 3,
            count: 2,
            filenames: ['media/images/0.png', 'media/images/1.png'],
            captions: ['x', 'y'],
          },
          1,
        ),
        logged(
          'snd',
          { _type: 'audio', count: 1, audio: [file('audio-file', 'media/audio/0.wav', { caption: null })], captions: ['hm'] },
          1,
        ),
        logged('vid', { _type: 'videos', count: 1, videos: [file('video-file', 'media/videos/0.mp4', { width: 4, height: 4 })] }, 2),
        logged('page', file('html-file', 'media/html/0.html'), 2),
        exit(0),
      ],
      {
        'media/images/0.png': '0',
        'media/images/1.png': '1',
        'media/audio/0.wav': 'w',
        'media/videos/0.mp4': 'v',
        'media/html/0.html': '<p>',
      },
    );
    expect(codes(project)).toEqual([]);
    const shown = [...data.media!].flatMap(([key, items]) =>
      items.map(({ step, kind, caption, file: path }) => [key, step, kind, caption, contentOf(project, path)]),
    );
    expect(shown).toEqual([
      ['imgs', 1, 'image', 'x', '0'],
      ['imgs', 1, 'image', 'y', '1'],
      ['snd', 1, 'audio', 'hm', 'w'],
      ['vid', 2, 'video', undefined, 'v'],
      ['page', 2, 'html', undefined, '<p>'],
    ]);
  });

  test('files that are not there are one warning for each kind, however many', async () => {
    const rows = Array.from({ length: 300 }, (_, step) =>
      history({ img: JSON.stringify(image(String(step))), t: '{"_type": "table-file", "path": "media/table/t.json"}' }, step),
    );
    const { run: data, project } = await importLog([...rows, exit(0)]);
    expect(data.media).toBeUndefined();
    expect(project.warnings.map(({ code, message }) => [code, message.split(':')[0]])).toEqual([
      ['missing-media', '300 image files of 1 run left out'],
      ['missing-media', '300 table files of 1 run left out'],
    ]);
  });

  test('types without a panel are kept with their files in a table', async () => {
    const { project } = await importLog(
      [
        logged('plot', { _type: 'plotly-file', path: 'media/plotly/p.plotly.json' }, 3),
        logged('mol', { _type: 'molecule', filenames: ['media/molecule/a.pdb', 'media/molecule/b.pdb'] }, 4),
        logged('odd', { _type: 'nobody' }, 4),
        exit(0),
      ],
      { 'media/plotly/p.plotly.json': '{}', 'media/molecule/a.pdb': 'A', 'media/molecule/b.pdb': 'B' },
    );
    expect(project.tables!.map(({ key, rows, runId }) => [key, rows, runId])).toEqual([
      ['plot', 1, 'r1'],
      ['mol', 2, 'r1'],
    ]);
    expect(project.tables![1]!.columns.map(({ name, media }) => [name, media ?? false])).toEqual([
      ['step', false],
      ['type', false],
      ['caption', false],
      ['file', true],
    ]);
    expect(codes(project)).toEqual(['other-media', 'other-media', 'not-a-number']);
  });
});

describe('tables', () => {
  const read = (content: string, files: Record<string, string> = {}): ReturnType<typeof importLog> =>
    importLog([logged('preds', { _type: 'table-file', path: 'media/table/t.table.json', ncols: 2 }, 9), exit(0)], {
      'media/table/t.table.json': content,
      ...files,
    });

  test('with numbers, texts, big integers and images', async () => {
    const cell = (name: string): string => `{"_type": "image-file", "path": "media/images/${name}.png"}`;
    const content = `{"columns": ["img", "p", "id", "who", 3], "data": [[${cell('a')}, 0.5, 9007199254740993, "x", null], [${cell('b')}, NaN, 1, "y", [1, 2]]]}`;
    const { project } = await read(content, { 'media/images/a.png': 'A' });
    const [table] = project.tables!;
    expect(table).toMatchObject({ key: 'preds', runId: 'r1', step: 9, rows: 2 });
    const [img, p, id, who, list] = table!.columns;
    expect(img).toMatchObject({ media: true, column: { codes: Int32Array.of(0, -1) } });
    expect(p!.column).toEqual({ type: 'number', values: Float64Array.of(0.5, Number.NaN) });
    expect(id!.column).toMatchObject({ type: 'string', dictionary: ['9007199254740993', '1'] });
    expect(who!.column).toMatchObject({ type: 'string', dictionary: ['x', 'y'] });
    expect(list).toMatchObject({ name: '3', column: { type: 'json', dictionary: ['[1,2]'] } });
    expect(codes(project)).toEqual(['missing-media']);
  });

  test.each([
    ['{"columns": ["a"], "data": [[1], [1, 2], 3]}', ['ragged-row'], 1],
    ['{"columns": "a"}', ['not-a-number'], 0],
    ['{"columns"', ['unreadable-file'], 0],
    ['{"columns": [], "data": []}', [], 1],
  ])('%s', async (content, warned, tables) => {
    const { project } = await read(content);
    expect(codes(project)).toEqual(warned);
    expect(project.tables).toHaveLength(tables);
  });
});

describe('console output', () => {
  test('pieces become lines, each stream by itself; what was written over is left out', async () => {
    const { run: data } = await importLog([
      output('a\nb', { seconds: 10 }),
      output('oh\n', { stderr: true, seconds: 11 }),
      output('c\n\n', { seconds: 12 }),
      output('\r 10%', { stderr: true, seconds: 13, raw: true }),
      output('\r100%\r\n', { stderr: true, seconds: 14, raw: true }),
      output('end', { seconds: 15 }),
      exit(0),
    ]);
    expect(data.log!.text).toEqual(['a', 'oh', 'bc', '', '100%', 'end']);
    expect([...data.log!.time!]).toEqual([10_000, 11_000, 10_000, 12_000, 13_000, 15_000]);
    expect([...data.log!.stderr!]).toEqual([0, 1, 0, 0, 1, 0]);
  });

  test('without records of it, output.log', async () => {
    const { run: data } = await importLog([exit(0)], { 'output.log': 'one\r\ntwo\n\nthree' });
    expect(data.log).toEqual({ text: ['one', 'two', '', 'three'] });
    expect((await importLog([exit(0)], { 'output.log': '' })).run.log).toBeUndefined();
  });
});

describe('artifacts', () => {
  test('that were logged and used', async () => {
    const entry = (size: number): readonly [number, Uint8Array] => [
      4,
      proto([
        [1, 'f'],
        [4, size],
      ]),
    ];
    const { project } = await importLog([
      artifact([
        [4, 'dataset'],
        [5, 'mnist'],
        [6, 'abcdef0123456789'],
        [7, 'digits'],
        [8, '{"rows": 5}'],
        [11, 'latest'],
        [12, proto([entry(3), entry(4)])],
      ]),
      artifact([
        [4, 'dataset'],
        [5, 'mnist'],
        [6, 'abcdef0123456789'],
        [11, 'best'],
      ]),
      artifact([
        [4, 'model'],
        [5, 'net'],
        [6, 'ffff'],
        [10, 1],
      ]),
      useArtifact([
        [1, 'QXJ0'],
        [2, 'dataset'],
        [3, 'team/proj/cifar:v3'],
      ]),
      exit(0),
    ]);
    expect(project.artifacts).toMatchObject([
      { name: 'mnist', type: 'dataset', version: 'abcdef012345', digest: 'abcdef0123456789', runId: 'r1' },
      { name: 'net', type: 'model', version: 'ffff' },
      { name: 'cifar', type: 'dataset', version: 'v3', aliases: [] },
    ]);
    expect(project.artifacts![1]!.runId).toBeUndefined();
    expect(project.artifactUses!.map(({ kind }) => kind)).toEqual(['logged', 'used', 'used']);
  });
});

describe('definitions of metrics', () => {
  test('goal and step metric, also by a pattern', async () => {
    const { project } = await importLog([
      metric([
        [2, 'train/*'],
        [4, 'epoch'],
      ]),
      metric([
        [1, 'acc'],
        [8, 2],
      ]),
      metric([
        [1, 'train/loss'],
        [4, 'train/step'],
        [8, 1],
      ]),
      metric([
        [1, 'never'],
        [8, 1],
      ]),
      metric([
        [1, 'a\\.b'],
        [8, 1],
      ]),
      history({ acc: '1', 'train/loss': '2', 'train/lr': '3', epoch: '0', 'a.b': '1' }, 0),
      exit(0),
    ]);
    expect(project.metrics).toEqual([
      { key: 'acc', goal: 'maximize' },
      { key: 'train/loss', goal: 'minimize', stepMetric: 'train/step' },
      { key: 'train/lr', stepMetric: 'epoch' },
      { key: 'a.b', goal: 'minimize' },
    ]);
  });

  test('runs that do not agree are told', async () => {
    const file = (id: string, goal: number): InputFile =>
      memoryFile(
        `w/run-20240102_030405-${id}/run-${id}.wandb`,
        wandbLog([
          run([[1, id]]),
          metric([
            [1, 'x'],
            [8, goal],
          ]),
          history({ x: '1' }, 0),
          exit(0),
        ]),
      );
    const project = await importFiles([file('a', 1), file('b', 2)]);
    expect(project.metrics).toEqual([{ key: 'x', goal: 'maximize' }]);
    expect(project.warnings).toEqual([{ code: 'metric-definition', message: expect.stringContaining('“x”') as string }]);
  });
});

test('a run in two parts has the histograms, media, tables and lines of both; a copy adds nothing', async () => {
  const value = { _type: 'histogram', values: [1], bins: [0, 1] };
  const part = (name: string, seconds: number, records: Uint8Array[]): InputFile =>
    memoryFile(
      `w/run-20240102_0304${name}-r1/run-r1.wandb`,
      wandbLog([
        run([
          [1, 'r1'],
          [17, proto([[1, seconds]])],
        ]),
        ...records,
      ]),
    );
  const first = [
    logged('h', value, 0),
    output('one\n', { stderr: true }),
    artifact([
      [4, 'm'],
      [5, 'a'],
      [6, 'd'],
    ]),
  ];
  const project = await importFiles([
    part('05', 100, first),
    part('06', 200, [logged('h', value, 1), output('two\n')]),
    part('07', 100, first),
  ]);
  expect(codes(project)).toContain('duplicate-file');
  const [data] = project.runs;
  expect(data!.histograms!.get('h')!.map(({ step }) => step)).toEqual([0, 1]);
  expect(data!.log).toEqual({ text: ['one', 'two'], stderr: Uint8Array.of(1, 0) });
  expect(project.artifacts).toHaveLength(1);
});

describeWithData('runs that W&B wrote', () => {
  test('the artifact of the client’s own test run', async () => {
    const { artifacts, artifactUses } = await importFiles(await diskFiles([sharedData('wandb/client-offline-run')]));
    expect(artifacts).toMatchObject([
      { name: 'source-g9dvvkua', type: 'code', digest: 'cc557740a90e40c5090544b6592d2aa3', aliases: ['latest'], runId: 'g9dvvkua' },
    ]);
    expect(artifactUses).toEqual([{ runId: 'g9dvvkua', artifactId: artifacts![0]!.id, kind: 'logged' }]);
  });

  test('all that a run printed: the lines counted by a program in Python that joins the pieces of each stream', async () => {
    const { runs } = await importFiles(await diskFiles([sharedData('wandb/rainbow/run-20210827_164029-wcn6u0b1')]));
    const { text, stderr } = runs[0]!.log!;
    expect(text).toHaveLength(603 + 4104);
    expect(stderr!.reduce((sum, one) => sum + one, 0)).toBe(603);
  });
});
