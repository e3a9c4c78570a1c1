import { describe, expect, test } from 'vitest';
import { importWandbLog, loggedValue, warningCodes } from '../../../tests/support/importWandbLog.js';
import { config, exit, history, item } from '../../../tests/wandbWriter.js';
import type { ProjectData } from '../../model/index.js';

// Records as `wandb_internal.proto` of the W&B client defines them, and values as its `wandb.sdk.data_types` write them: the shared data holds
// none of these but console output and an artifact.

const contentOf = (project: ProjectData, path: string): string =>
  new TextDecoder().decode(project.mediaFiles!.find((file) => file.path === path)!.bytes);

describe('histograms', () => {
  test('with bounds or with packed bins, in log order', async () => {
    const { run: data, project } = await importWandbLog([
      loggedValue('grad', { _type: 'histogram', values: [3, 0, 1], bins: [-1, 0, 0.5, 2] }, 5),
      loggedValue('grad', { _type: 'histogram', values: [1, 2], packedBins: { min: -2, size: 0.5, count: 2 } }, 3),
      history({ grad: '0.5', _timestamp: '1700000000', w: '{"_type": "histogram", "values": [1], "bins": [0, 1]}' }, 6),
      exit(0),
    ]);
    expect(data.histograms!.get('grad')).toEqual([
      { step: 5, counts: Float64Array.of(3, 0, 1), edges: Float64Array.of(-1, 0, 0.5, 2) },
      { step: 3, counts: Float64Array.of(1, 2), edges: Float64Array.of(-2, -1.5, -1) },
    ]);
    expect(data.histograms!.get('w')![0]).toMatchObject({ step: 6, time: 1_700_000_000_000 });
    expect(data.metrics.get('grad')!.value).toEqual(Float64Array.of(0.5));
    expect(warningCodes(project)).toEqual([]);
  });

  test.each([
    [{ values: [1, 2], bins: [0, 1] }],
    [{ values: [1], bins: [1, 0] }],
    [{ values: [-1], bins: [0, 1] }],
    [{ values: ['NaN'], bins: [0, 1] }],
    [{ values: [1], packedBins: { min: 0, size: 1, count: 1e9 } }],
    [{ values: [1] }],
  ])('what is none is said: %j', async (value) => {
    const { run: data, project } = await importWandbLog([loggedValue('h', { _type: 'histogram', ...value }, 0), exit(0)]);
    expect(data.histograms).toBeUndefined();
    expect(warningCodes(project)).toEqual(['not-a-number']);
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
    const { run: data, project } = await importWandbLog([config([1, labels]), loggedValue('val', value, 4), exit(0)], {
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
    expect(warningCodes(project)).toEqual(['box-scores']);
    expect(data.config.size).toBe(0);
  });

  test('lists of images, sounds, videos and pages, in order', async () => {
    const file = (type: string, path: string, more: object = {}): object => ({ _type: type, path, ...more });
    const { run: data, project } = await importWandbLog(
      [
        loggedValue(
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
        loggedValue(
          'snd',
          { _type: 'audio', count: 1, audio: [file('audio-file', 'media/audio/0.wav', { caption: null })], captions: ['hm'] },
          1,
        ),
        loggedValue('vid', { _type: 'videos', count: 1, videos: [file('video-file', 'media/videos/0.mp4', { width: 4, height: 4 })] }, 2),
        loggedValue('page', file('html-file', 'media/html/0.html'), 2),
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
    expect(warningCodes(project)).toEqual([]);
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
    const { run: data, project } = await importWandbLog([...rows, exit(0)]);
    expect(data.media).toBeUndefined();
    expect(project.warnings.map(({ code, message }) => [code, message.split(':')[0]])).toEqual([
      ['missing-media', '300 image files of 1 run left out'],
      ['missing-media', '300 table files of 1 run left out'],
    ]);
  });

  test('types without a panel are kept with their files in a table', async () => {
    const { project } = await importWandbLog(
      [
        loggedValue('plot', { _type: 'plotly-file', path: 'media/plotly/p.plotly.json' }, 3),
        loggedValue('mol', { _type: 'molecule', filenames: ['media/molecule/a.pdb', 'media/molecule/b.pdb'] }, 4),
        loggedValue('odd', { _type: 'nobody' }, 4),
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
    expect(warningCodes(project)).toEqual(['other-media', 'other-media', 'not-a-number']);
  });
});

describe('tables', () => {
  const read = (content: string, files: Record<string, string> = {}): ReturnType<typeof importWandbLog> =>
    importWandbLog([loggedValue('preds', { _type: 'table-file', path: 'media/table/t.table.json', ncols: 2 }, 9), exit(0)], {
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
    expect(warningCodes(project)).toEqual(['missing-media']);
  });

  test.each([
    ['{"columns": ["a"], "data": [[1], [1, 2], 3]}', ['ragged-row'], 1],
    ['{"columns": "a"}', ['not-a-number'], 0],
    ['{"columns"', ['unreadable-file'], 0],
    ['{"columns": [], "data": []}', [], 1],
  ])('%s', async (content, warned, tables) => {
    const { project } = await read(content);
    expect(warningCodes(project)).toEqual(warned);
    expect(project.tables).toHaveLength(tables);
  });
});
