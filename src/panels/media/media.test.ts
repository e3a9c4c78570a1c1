import { describe, expect, it, test } from 'vitest';
import { allRuns, catalogOf } from '../../model/index.js';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { scenesProject } from '../../../stories/support/mediaProject.js';
import type { PanelContext } from '../panelKind.js';
import { difference } from './difference.js';
import { fileLooksLike } from './fileKind.js';
import { mediaLayout, moveTile } from './layout.js';
import { maskDepth, paintMask } from './maskPixels.js';
import type { MediaItem } from './mediaItem.js';
import { planMedia } from './plan.js';
import type { MediaSpec, MediaState } from './spec.js';
import { prepareMedia, viewMedia } from './view.js';
import { waveform } from './waveform.js';
import { panBy, unmoved, zoomAt } from './zoomPan.js';

const item = (run: number, step: number, index = 0, key = 'k'): MediaItem => ({
  run,
  runId: `r${run}`,
  name: `run ${run}`,
  key,
  step,
  index,
  time: NaN,
  kind: 'image',
  file: 'media/x.png',
  bytes: 1,
  sha256: undefined,
  width: NaN,
  height: NaN,
  caption: undefined,
  boxes: [],
  masks: [],
});

describe('where tiles stand', () => {
  const kinds = (items: MediaItem[], across: MediaSpec['across'], width = 450) =>
    mediaLayout(items, { across, tile: 100 }, width).lines.map((line) => (line.kind === 'tiles' ? line.tiles : line.item.name));

  it('wraps the items of each run below its name', () => {
    expect(kinds([item(0, 1, 0), item(0, 1, 1), item(0, 1, 2), item(0, 1, 3), item(0, 1, 4), item(1, 1, 0)], 'index')).toEqual([
      'run 0',
      [0, 1, 2, 3],
      [4],
      'run 1',
      [5],
    ]);
  });

  it('needs no names where no run has more than one item', () => {
    expect(kinds([item(0, 1), item(1, 1), item(2, 1)], 'index', 230)).toEqual([[0, 1], [2]]);
  });

  it('puts equal steps below each other', () => {
    expect(kinds([item(0, 1), item(0, 5), item(1, 3), item(1, 5)], 'step')).toEqual([
      'run 0',
      [0, undefined, 1],
      'run 1',
      [undefined, 2, 3],
    ]);
  });

  it('is walked by keys', () => {
    const items = [item(0, 1), item(0, 5), item(1, 3), item(1, 5)];
    const layout = mediaLayout(items, { across: 'step', tile: 100 }, 450);
    const go = (from: number | undefined, key: string) => moveTile(layout, from, key, items.length);
    expect([go(undefined, 'ArrowRight'), go(0, 'ArrowRight'), go(3, 'ArrowRight'), go(0, 'ArrowLeft')]).toEqual([0, 1, 3, 0]);
    expect([go(0, 'ArrowDown'), go(1, 'ArrowDown'), go(2, 'ArrowUp'), go(3, 'ArrowDown'), go(undefined, 'ArrowUp')]).toEqual([
      2, 3, 0, 3, 3,
    ]);
    expect([go(2, 'Home'), go(0, 'End'), go(0, 'x'), moveTile(layout, 0, 'End', 0)]).toEqual([0, 3, undefined, undefined]);
  });
});

describe('the view', () => {
  const engine = createMemoryEngine(scenesProject({ runs: 3, steps: 2, items: 2 }));
  const context = (): PanelContext => ({
    runs: allRuns('synthetic'),
    selection: { filter: undefined, own: [], effect: 'grey' },
    size: { width: 700, height: 400 },
    pixelRatio: 1,
    theme: 'light',
    catalog: catalogOf(engine.manifest),
  });
  const state: MediaState = { step: undefined, index: 0, first: 0, hidden: [], minScore: undefined };
  const view = async (spec: Partial<MediaSpec>, changes: Partial<MediaState> = {}) => {
    const whole: MediaSpec = { keys: ['val/scenes'], across: 'index', tile: 100, ...spec };
    const plans = planMedia(whole, { ...state, ...changes }, context());
    const signal = new AbortController().signal;
    const answers = await Promise.all(plans.map(async (plan) => ({ plan, frame: await engine.run(plan, { signal }) })));
    return viewMedia(answers, whole, { ...state, ...changes }, context(), answers[0] && prepareMedia(answers[0]));
  };

  it('says how many runs log the key, which step is shown, and what classes there are', async () => {
    const { summary, fidelity, treatment, classes, scores, steps, total } = await view({});
    expect(fidelity).toBe('3 of 4 runs log val/scenes');
    expect(summary).toBe('6 items of val/scenes from 3 of 4 runs, last step of each run.');
    expect([treatment, total]).toEqual(['last step of each run', 6]);
    expect(classes.map(({ name }) => name)).toEqual(['disc', 'ground', 'square', 'stripe']);
    expect(scores![0]).toBeGreaterThanOrEqual(0.5);
    expect([...steps]).toEqual([100, 110, 200, 210]);
  });

  it('takes the step before where a run logged nothing at that one', async () => {
    const { items, treatment } = await view({}, { step: 200 });
    expect(treatment).toBe('at step 200 or before');
    expect(items.map(({ run, step }) => [run, step])).toEqual([
      [0, 200],
      [0, 200],
      [1, 110],
      [1, 110],
      [2, 200],
      [2, 200],
    ]);
  });

  test.each<[string, Partial<MediaSpec>, Partial<MediaState>, RegExp]>([
    ['no key', { keys: [] }, {}, /^No key is chosen\. Logged: val\/scenes \(3 runs\)\.$/],
    ['a key that nobody logs', { keys: ['val/scene'] }, {}, /^No run of this set logs “val\/scene”\. 3 of 4 runs log “val\/scenes”\.$/],
    ['before the first step', {}, { step: 1 }, /at step 1 or before\.$/],
    ['an item that nobody has', { across: 'step' }, { index: 9 }, /with that many items\.$/],
  ])('says why there is nothing: %s', async (_, spec, changes, text) => {
    expect((await view(spec, changes)).empty).toMatch(text);
  });
});

describe('masks', () => {
  const png = (depth: number, color: number) => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, ...Array<number>(20).fill(0), depth, color);
  test.each([
    [1, 255],
    [2, 85],
    [4, 17],
    [8, 1],
  ])('of %i bits have classes %i apart', (depth, scale) => {
    expect(maskDepth(png(depth, 0))).toEqual({ scale, tooDeep: false });
  });

  it('of 16 bits are refused, coloured ones taken as they are', () => {
    expect(maskDepth(png(16, 0)).tooDeep).toBe(true);
    expect(maskDepth(png(8, 3))).toEqual({ scale: 1, tooDeep: false });
  });

  it('are painted class by class', () => {
    const grey = (value: number) => [value, value, value, 255];
    const painted = paintMask(Uint8ClampedArray.from([...grey(0), ...grey(85), ...grey(170), ...grey(255)]), 85, (value) =>
      value === 1 ? [1, 2, 3] : value === 3 ? [7, 8, 9] : undefined,
    );
    expect([...painted]).toEqual([0, 0, 0, 0, 1, 2, 3, 110, 0, 0, 0, 0, 7, 8, 9, 110]);
  });
});

/** Numbers that are the same each time. */
function numbers(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647);
}

it('differences of pixels are those of a look at each', () => {
  const a = Uint8ClampedArray.from(numbers(400, 1), (x) => x * 256);
  const b = a.map((value, i) => (i % 12 === 0 ? 255 - value : value));
  const pairs = [...a].flatMap((value, i) => (i % 4 === 3 ? [] : [Math.abs(value - b[i]!)]));
  const found = difference(a, b, 3);
  expect([...found.pixels].filter((_, i) => i % 4 < 3)).toEqual(pairs.map((by) => Math.min(255, 3 * by)));
  expect(found.mean).toBeCloseTo(pairs.reduce((sum, by) => sum + by, 0) / pairs.length, 12);
  expect(found.largest).toBe(Math.max(...pairs));
  const differs = Array.from({ length: 100 }, (_, pixel) => [0, 1, 2].some((channel) => a[4 * pixel + channel] !== b[4 * pixel + channel]));
  expect(found.differing).toBe(differs.filter(Boolean).length);
});

test.each([7, 64, 1000, 2000])('waveforms over %i columns hold every sample', (columns) => {
  const samples = Float32Array.from(numbers(1000, 5), (x) => 2 * x - 1);
  const { low, high } = waveform(samples, columns);
  const seen = Array.from({ length: columns }, (): number[] => []);
  samples.forEach((value, k) => seen[Math.floor((k * columns) / samples.length)]!.push(value));
  seen.forEach((values, i) => {
    expect(low[i]).toBe(values.length > 0 ? Math.min(...values) : (low[i - 1] ?? 0));
    expect(high[i]).toBe(values.length > 0 ? Math.max(...values) : (high[i - 1] ?? 0));
  });
});

test.each([
  ['\u0089PNG\r\n', 'png'],
  ['\u00ff\u00d8\u00ff\u00e0', 'jpeg'],
  ['RIFF....WEBPVP8', 'webp'],
  ['RIFF....WAVEfmt', 'wav'],
  ['glTF', 'gltf'],
  ['<svg xmlns', 'svg'],
  ['<!doctype', 'markup'],
  ['hello', 'text'],
  ['', 'empty'],
  ['\u0001\u0002', undefined],
])('files that begin with %j look like %s', (text, what) => {
  expect(fileLooksLike(Uint8Array.from(text, (c) => c.charCodeAt(0)))).toBe(what);
});

it('zooms about a point, which stays, and moves only what is enlarged', () => {
  const once = zoomAt(unmoved, 4, 30, -20);
  const twice = zoomAt(once, 2, 10, 10);
  const where = ({ scale, x, y }: typeof once, px: number, py: number) => [(px - x) / scale, (py - y) / scale];
  expect(where(once, 30, -20)).toEqual(where(unmoved, 30, -20));
  expect(where(twice, 10, 10)).toEqual(where(once, 10, 10));
  expect(zoomAt(twice, 0.001, 5, 5)).toEqual(unmoved);
  expect(panBy(unmoved, 5, 5)).toEqual(unmoved);
  expect(panBy(once, 5, 6)).toEqual({ ...once, x: once.x + 5, y: once.y + 6 });
});
