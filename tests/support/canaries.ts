import { mediaFile } from '../../src/arrow/index.js';
import type { LoggedTable, ProjectData, RunData } from '../../src/model/index.js';
import { makeRun } from './makeRun.js';
import { everyPlanProject } from './everyPlan.js';

/** What may be nowhere in bytes that are served through a link. */
export interface Canaries {
  texts: readonly string[];
  numbers: readonly number[];
}

/** A word or number of its own for every place, remembered. */
class Planter {
  readonly texts: string[] = [];
  readonly numbers: number[] = [];

  text(place: string): string {
    const text = `canary-${this.texts.length}-${place}`;
    this.texts.push(text);
    return text;
  }

  /** Of a fraction that 32 bits do not hold. */
  number(): number {
    return this.remember(700_000.123 + this.numbers.length);
  }

  whole(): number {
    return this.remember(1_234_500_000 + this.numbers.length * 7);
  }

  remember(number: number): number {
    this.numbers.push(number);
    return number;
  }
}

function pointsOf(plant: Planter) {
  const step = Float64Array.of(0, plant.whole());
  return {
    step,
    value: Float64Array.of(plant.number(), plant.number()),
    time: Float64Array.of(plant.whole() * 1000, NaN),
    runtime: Float64Array.of(plant.number(), NaN),
  };
}

function hiddenRun(plant: Planter, file: string): RunData {
  const keyed = <T>(value: T): Map<string, T> => new Map([[plant.text('key'), value]]);
  const text = (place: string): string => plant.text(place);
  return makeRun(text('id'), {
    name: text('name'),
    group: text('group'),
    jobType: text('job'),
    sweepId: text('sweep'),
    notes: text('notes'),
    user: text('user'),
    host: text('host'),
    tags: [text('tag')],
    createdAt: plant.whole() * 1000,
    durationS: plant.number(),
    config: new Map<string, string | number | { json: string }>([
      [text('config'), plant.number()],
      ['lr', text('value')],
      ['layers', { json: `["${text('json')}"]` }],
    ]),
    summary: new Map<string, string | number>([
      [text('summary'), text('value')],
      ['best', plant.number()],
    ]),
    metrics: new Map([
      [text('metric'), pointsOf(plant)],
      ['loss', pointsOf(plant)],
    ]),
    system: keyed(pointsOf(plant)),
    histograms: new Map([
      [text('histogram'), [{ step: 1, edges: Float64Array.of(0, plant.number()), counts: Float64Array.of(plant.number()) }]],
      ['weights/0', [{ step: plant.whole(), edges: Float64Array.of(-plant.number(), 1), counts: Float64Array.of(plant.number()) }]],
    ]),
    media: new Map([
      [
        'samples',
        [
          {
            step: plant.whole(),
            kind: 'image' as const,
            file,
            width: plant.whole(),
            caption: text('caption'),
            boxes: [{ x: [0, 1], y: [0, 1], unit: 'pixel' as const, label: text('box'), group: text('boxes') }],
            masks: [{ key: text('mask'), file, classes: { '1': text('class') } }],
          },
        ],
      ],
      [text('media'), [{ step: 1, kind: 'text', file }]],
    ]),
    log: { text: [text('line')], time: Float64Array.of(plant.whole() * 1000) },
  });
}

function hiddenTable(plant: Planter, key: string, runId: string | undefined): LoggedTable {
  const columns: LoggedTable['columns'] = [
    { name: plant.text('column'), column: { type: 'number', values: Float64Array.of(plant.number()) } },
    { name: 'predicted', column: { type: 'string', codes: Int32Array.of(0), dictionary: [plant.text('cell')] } },
    { name: 'probabilities', column: { type: 'numbers', offsets: Int32Array.of(0, 1), values: Float64Array.of(plant.number()) } },
  ];
  return { key, rows: 1, columns, runId, step: plant.whole() };
}

/** The project of every plan with three more runs, which are full of canaries; and whatever else may tell of them. */
export function canaryProject(): { project: ProjectData; canaries: Canaries; shown: string[] } {
  const plant = new Planter();
  const shown = everyPlanProject();
  const secret = mediaFile(new TextEncoder().encode(plant.text('file')), 'txt');
  const hidden = [0, 1, 2].map(() => hiddenRun(plant, secret.path));
  const [first, second] = hidden as [RunData, RunData];
  plant.texts.push(secret.path);
  const artifact = { type: plant.text('type'), version: 'v0', aliases: [plant.text('alias')], name: plant.text('artifact') };
  const project: ProjectData = {
    ...shown,
    runs: [...shown.runs.map((run, i) => (i === 0 ? { ...run, parent: first.runId } : run)), ...hidden],
    tables: [
      ...shown.tables!.filter(({ runId }) => runId !== undefined),
      hiddenTable(plant, 'scores', first.runId),
      hiddenTable(plant, plant.text('table'), second.runId),
      hiddenTable(plant, 'predictions', undefined),
    ],
    mediaFiles: [...shown.mediaFiles!, secret],
    artifacts: [
      ...shown.artifacts!,
      {
        ...artifact,
        id: plant.text('artifact'),
        runId: first.runId,
        digest: plant.text('digest'),
        bytes: plant.whole(),
        description: plant.text('about'),
        metadata: `{"a":"${plant.text('meta')}"}`,
      },
      { ...artifact, id: plant.text('artifact') },
    ],
    artifactUses: [],
    metrics: [{ key: 'loss', goal: 'minimize', stepMetric: [...first.metrics.keys()][0] }],
    parameters: [
      { key: 'lr', scale: 'log', low: -plant.number(), high: plant.number(), choices: [plant.text('choice'), plant.number(), 0.1] },
      { key: plant.text('parameter'), choices: [1] },
    ],
    warnings: [
      { code: 'x', message: plant.text('warning'), run: second.runId },
      { code: 'y', message: plant.text('warning'), path: plant.text('path') },
      { code: 'kept', message: 'of one that is shown', run: 'run-1' },
    ],
  };
  const [made, logged] = project.artifacts!.slice(-2).map(({ id }) => id) as [string, string];
  project.artifactUses = [
    ...shown.artifactUses!,
    { runId: 'run-1', artifactId: made, kind: 'used' },
    { runId: 'run-1', artifactId: logged, kind: 'used' },
    { runId: second.runId, artifactId: logged, kind: 'logged' },
  ];
  return { project, canaries: plant, shown: shown.runs.map(({ runId }) => runId) };
}

/** The canaries that occur in the bytes, in any of the forms in which files and texts may hold them. */
export function canariesIn(bytes: Uint8Array, { texts, numbers }: Canaries): string[] {
  const whole = Buffer.from(bytes);
  const found = texts.filter((text) => whole.includes(text));
  // Not one of them, but of their kind.
  if (found.length === 0 && whole.includes('canary')) found.push('canary');
  return [...found, ...numbers.filter((number) => formsOf(number).some((form) => whole.includes(form))).map(String)];
}

function formsOf(number: number): Buffer[] {
  const forms: ArrayBufferView[] = [Float64Array.of(number)];
  if (Number.isInteger(number)) forms.push(BigInt64Array.of(BigInt(number)));
  if (Number.isInteger(number) && Math.abs(number) < 2 ** 31) forms.push(Int32Array.of(number));
  return [...forms.map(({ buffer }) => Buffer.from(buffer as ArrayBuffer)), Buffer.from(String(number))];
}
