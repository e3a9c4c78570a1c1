import { describe, expect, test } from 'vitest';
import type { LoggedTable, MetricPoints, ProjectData } from '../../model/index.js';
import { importFiles } from '../importFiles.js';
import { memoryFile } from '../inputFile.js';
import { readMapping } from '../inputOptions.js';

function read(files: Record<string, string | Uint8Array>, ...map: string[]): Promise<ProjectData> {
  const inputs = Object.entries(files).map(([path, text]) => memoryFile(path, text));
  return importFiles(inputs, { options: { map: readMapping(map) } });
}

const points = ({ step, value }: MetricPoints): [number, number][] => Array.from(step, (at, i) => [at, value[i]!]);

async function single(text: string | Uint8Array, ...map: string[]): Promise<ProjectData['runs'][number]> {
  const { runs } = await read({ 'x/a.csv': text }, ...map);
  expect(runs).toHaveLength(1);
  return runs[0]!;
}

function column(table: LoggedTable, name: string): unknown {
  return table.columns.find((candidate) => candidate.name === name)?.column;
}

describe('histories', () => {
  test('wide: every number is a metric at its step; empty cells are no points, NaN and inf are', async () => {
    const run = await single('epoch,loss,val/acc,note\n0,1.5,,a\n1,nan,0.5,a\n2,-inf,0.75,a\n');
    expect(run.runId).toBe('a');
    expect(points(run.metrics.get('loss')!)).toEqual([
      [0, 1.5],
      [1, Number.NaN],
      [2, -Infinity],
    ]);
    expect(points(run.metrics.get('val/acc')!)).toEqual([
      [1, 0.5],
      [2, 0.75],
    ]);
    expect(run.config).toEqual(new Map([['note', 'a']]));
  });

  test('wide with a run column: what is the same in all rows of each run is config', async () => {
    const { runs } = await read({ 'x/a.csv': 'run,step,lr,loss\na,0,0.1,3\nb,0,0.2,4\na,1,0.1,2\nb,1,0.2,2\n' });
    expect(runs.map(({ runId, config }) => [runId, config.get('lr')])).toEqual([
      ['a', 0.1],
      ['b', 0.2],
    ]);
    expect(points(runs[1]!.metrics.get('loss')!)).toEqual([
      [0, 4],
      [1, 2],
    ]);
  });

  test('long: run, key, step, value in any order', async () => {
    const { runs } = await read({
      'x/a.tsv': 'step\tmetric\trun_id\tvalue\n5\tloss\ta\t1\n5\tacc\ta\t0.5\n6\tloss\ta\tNaN\n1\tloss\tb\t7\n',
    });
    expect(runs.map(({ runId }) => runId)).toEqual(['a', 'b']);
    expect(points(runs[0]!.metrics.get('loss')!)).toEqual([
      [5, 1],
      [6, Number.NaN],
    ]);
    expect(points(runs[0]!.metrics.get('acc')!)).toEqual([[5, 0.5]]);
  });

  test('columns by mapping', async () => {
    const run = await single('when_,t,a,b\n10,0.5,1,9\n20,1.5,2,9\n', 'step=when_,config=b', 'metrics=a');
    expect(points(run.metrics.get('a')!)).toEqual([
      [10, 1],
      [20, 2],
    ]);
    expect(run.config.get('b')).toBe(9);
  });

  test('a column that does not exist is refused by name, and so is a mapping of no known field', async () => {
    const { runs, warnings } = await read({ 'x/a.csv': 'a,b\n1,2\n', 'x/b.csv': 'c,b\n1,2\n' }, 'step=c');
    expect(runs.map(({ runId }) => runId)).toEqual(['b']);
    expect(warnings[0]).toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('no column “c”; it has a, b') as string,
    });
    expect(() => readMapping(['stp=a'])).toThrow(/“stp=a” is no column mapping/);
  });

  test('times: a date gives the time axis, seconds the runtime', async () => {
    const run = await single('step,timestamp,elapsed,loss\n0,2024-01-02T03:04:05Z,0,1\n1,2024-01-02T03:05:05Z,60,2\n');
    const { time, runtime } = run.metrics.get('loss')!;
    expect(Array.from(time!)).toEqual([Date.UTC(2024, 0, 2, 3, 4, 5), Date.UTC(2024, 0, 2, 3, 5, 5)]);
    expect(Array.from(runtime!)).toEqual([0, 60]);
    expect([run.createdAt, run.durationS]).toEqual([Date.UTC(2024, 0, 2, 3, 4, 5), 60]);
  });

  test('a header that is there again, and a last line that was cut off', async () => {
    const { runs, warnings } = await read({ 'x/a.csv': 'step,loss,acc\n0,1,2\nstep,loss,acc\n0,3,4\n1,5' });
    expect(points(runs[0]!.metrics.get('loss')!)).toEqual([
      [0, 1],
      [0, 3],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['repeated-header', 'truncated-file']);
  });
});

describe('cells', () => {
  test('quotes, doubled quotes, line breaks and delimiters in cells; a BOM; CRLF', async () => {
    const { runs } = await read({ 'x/a.csv': '\uFEFFrun_name,note,acc\r\na,"x, ""y""\r\nz",1\r\nb,5" disk,2\r\n' });
    expect(runs.map(({ runId, config }) => [runId, config.get('note')])).toEqual([
      ['a', 'x, "y"\r\nz'],
      ['b', '5" disk'],
    ]);
  });

  test.each([
    ['1,234.5', 1234.5],
    ['-1,234,567', -1234567],
    ['+1.5', 1.5],
    ['1e-3', 0.001],
  ])('%s is a number', async (cell, value) => {
    const { runs } = await read({ 'x/a.csv': `model,size\na,"${cell}"\nb,12.25\n` });
    expect(runs.map(({ config }) => config.get('size'))).toEqual([value, 12.25]);
  });

  test.each(['12,34', '007', '1.2.3', '12 GB', '12345678901234567'])('%s makes its column text', async (cell) => {
    const { runs } = await read({ 'x/a.csv': `model,size\na,"${cell}"\nb,12\n` });
    expect(runs.map(({ config }) => config.get('size'))).toEqual([cell, '12']);
  });

  test('decimal commas where cells are separated by semicolons', async () => {
    const { runs } = await read({ 'x/a.csv': 'model;lr;size\na;0,5;1.234,5\nb;1,25;2\n' });
    expect(runs.map(({ config }) => [config.get('lr'), config.get('size')])).toEqual([
      [0.5, 1234.5],
      [1.25, 2],
    ]);
  });

  test('truth values, JSON, missing ones', async () => {
    const { runs } = await read({ 'x/a.csv': 'model,on,sizes,lr\na,True,"[1,2]",NA\nb,False,[],0.5\nc,,,\n' });
    const config = runs.map((run) => Object.fromEntries(run.config));
    expect(config).toEqual([{ on: true, sizes: { json: '[1,2]' } }, { on: false, sizes: { json: '[]' }, lr: 0.5 }, {}]);
  });

  test('UTF-16 and Windows-1252', async () => {
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...'step,é\n1,2\n2,3\n'.split('').flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    expect([...(await single(utf16)).metrics.keys()]).toEqual(['é']);
    const latin = Uint8Array.from('step,\u00e9\n1,2\n2,3\n', (c) => c.charCodeAt(0));
    expect([...(await single(latin)).metrics.keys()]).toEqual(['é']);
  });

  test('rows of other widths are counted with their lines', async () => {
    const { warnings } = await read({ 'x/a.csv': 'step,loss\n0,1,9\n1\n2,3\n' });
    expect(warnings.map(({ code, message }) => [code, /line (\d)/.exec(message)?.[1]])).toEqual([
      ['ragged-row', '2'],
      ['ragged-row', '3'],
    ]);
  });
});

describe('what the rows are', () => {
  test('runs: settings are config, measured numbers summary, fields of runs fields', async () => {
    const text = 'Name,State,Tags,lr,optimizer,val_loss,config/seed\nquiet-1,finished,"a, b",0.1,sgd,0.5,3\nloud-2,crashed,,0.2,adam,,4\n';
    const { runs, tables } = await read({ 'x/runs.csv': text });
    expect(tables).toEqual([]);
    expect(runs).toMatchObject([
      { runId: 'quiet-1', state: 'finished', tags: ['a', 'b'] },
      { state: 'crashed', tags: [] },
    ]);
    expect([...runs[0]!.config.keys()]).toEqual(['lr', 'optimizer', 'config/seed']);
    expect(runs.map(({ summary }) => summary.get('val_loss'))).toEqual([0.5, undefined]);
  });

  test('a table of runs joins the histories of another file', async () => {
    const { runs } = await read({
      'x/h.csv': 'run,step,loss\na,0,1\na,1,2\nb,0,3\nb,1,4\n',
      'x/runs.csv': 'run,lr,test_acc\na,0.1,0.9\nc,0.2,0.8\n',
    });
    expect(runs.map(({ runId, metrics, config }) => [runId, metrics.size, config.get('lr')])).toEqual([
      ['a', 1, 0.1],
      ['b', 1, undefined],
      ['c', 0, 0.2],
    ]);
  });

  test('samples are a table, whatever their id is called, and so is what has neither steps nor runs', async () => {
    const { runs, tables } = await read({
      'x/preds.csv': 'id,label,pred,score\n1,cat,dog,0.5\n2,cat,cat,nan\n',
      'x/m.csv': 'a,b\n1,2\n1,\n',
    });
    expect(runs).toEqual([]);
    const [m, preds] = tables as [LoggedTable, LoggedTable];
    expect([m.key, preds.key, preds.rows]).toEqual(['m', 'preds', 2]);
    expect(column(preds, 'score')).toEqual({ type: 'number', values: Float64Array.of(0.5, Number.NaN) });
    expect(column(preds, 'label')).toEqual({ type: 'string', codes: Int32Array.of(0, 0), dictionary: ['cat'] });
    expect(column(m, 'b')).toMatchObject({ valid: Uint8Array.of(1, 0) });
  });

  test('as= says otherwise', async () => {
    expect((await read({ 'x/a.csv': 'step,loss\n1,2\n2,3\n' }, 'as=table')).tables).toHaveLength(1);
    expect((await read({ 'x/a.csv': 'id,label\n1,2\n2,3\n' }, 'as=runs')).runs).toHaveLength(2);
  });

  test('rows that go on from one another: chains, and a fork with its parent', async () => {
    const { runs } = await read({ 'x/a.csv': 'uid,from_uid,epoch,lr,loss\np,,1,1,9\nq,p,2,1,8\nr,p,2,3,7\ns,q,3,1,6\n' });
    expect(runs.map(({ runId, parent }) => [runId, parent])).toEqual([
      ['p', undefined],
      ['r', 'p'],
    ]);
    expect(points(runs[0]!.metrics.get('loss')!)).toEqual([
      [1, 9],
      [2, 8],
      [3, 6],
    ]);
  });
});
