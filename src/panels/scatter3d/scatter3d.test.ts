import fc from 'fast-check';
import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { allRuns, type Column, type ConfigValue } from '../../model/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { boxAxes } from './boxAxes.js';
import { eyeDistance, firstCamera, projector, turned, viewAngle, zoomedBy, type Camera } from './camera.js';
import { pointCloud } from './pointCloud.js';
import { projectRows } from './projectRows.js';
import { cameraAfter } from './scatter3dKeys.js';
import type { Scatter3dSpec } from './spec.js';
import { aim } from './threePoints.js';
import { keptRows3d, layoutScatter3d, planScatter3d, viewScatter3d } from './view.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const settings: Record<string, ConfigValue>[] = [
  { a: 0, b: 0, c: 0 },
  { a: 10, b: 1, c: 5 },
  { a: 5, b: NaN, c: 2 },
  { a: 5, b: 0.5 },
  { a: 5, b: 0.5, c: 2.5 },
];
const spec: Scatter3dSpec = { x: key('a'), y: key('b'), z: key('c') };
const context: PanelContext = {
  runs: allRuns('p'),
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 500, height: 300 },
  pixelRatio: 1,
  theme: 'light',
  catalog: undefined,
};
const area = { left: 0, top: 0, width: 500, height: 300 };

async function viewOf(changes: Partial<Scatter3dSpec> = {}, selection: Partial<PanelContext['selection']> = {}) {
  const around = { ...context, selection: { ...context.selection, ...selection } };
  const runs = settings.map((config, i) => makeRun(`r${i}`, { name: `run ${i}`, createdAt: i, config: new Map(Object.entries(config)) }));
  const { columns } = await openSeries(memoryExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }));
  const full = { ...spec, ...changes };
  const answers: Answer[] = [];
  for (const plan of planScatter3d(full, undefined, around)) answers.push({ plan, frame: await columns(plan) });
  const layout = answers[0] && layoutScatter3d(answers[0], full, around);
  return viewScatter3d(answers, full, undefined, around, layout);
}

describe('the camera', () => {
  it('sees places where three sees them', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const camera = fc.record({
      turn: fc.double({ min: -7, max: 7, noNaN: true }),
      tilt: fc.double({ min: -Math.PI / 2, max: Math.PI / 2, noNaN: true }),
      zoom: fc.double({ min: 0.5, max: 2, noNaN: true }),
    });
    const width = fc.integer({ min: 200, max: 900 });
    fc.assert(
      fc.property(camera, width, share, share, share, (from: Camera, wide, x, y, z) => {
        const plot = { ...area, width: wide };
        const three = new PerspectiveCamera(viewAngle, 1, 0.05, 100);
        aim(three, from, eyeDistance(from, plot), wide / plot.height);
        const wanted = new Vector3(x - 0.5, y - 0.5, z - 0.5).project(three);
        const seen = projector(from, plot)(x, y, z);
        expect(seen.left).toBeCloseTo(((wanted.x + 1) / 2) * wide, 6);
        expect(seen.top).toBeCloseTo(((1 - wanted.y) / 2) * plot.height, 6);
      }),
    );
  });

  it('shows all of the box from everywhere, however narrow the figure', () => {
    for (const width of [160, 300, 800]) {
      for (let turn = 0; turn < 6.3; turn += 0.3) {
        for (const tilt of [-1.57, -0.7, 0, 0.4, 1.57]) {
          const project = projector({ turn, tilt, zoom: 1 }, { ...area, width });
          for (const [x, y, z] of [0, 1].flatMap((a) => [0, 1].flatMap((b) => [0, 1].map((c) => [a, b, c] as const)))) {
            const { left, top } = project(x, y, z);
            expect(left > 0 && left < width && top > 0 && top < area.height).toBe(true);
          }
        }
      }
    }
  });

  it('turns by keys and drags, never over the pole, and back', () => {
    expect(turned(firstCamera, 0, 10_000).tilt).toBeCloseTo(Math.PI / 2, 12);
    const there = cameraAfter(firstCamera, 'ArrowLeft')!;
    expect(cameraAfter(there, 'ArrowRight')!.turn).toBeCloseTo(firstCamera.turn, 12);
    expect(cameraAfter(there, '0')).toEqual(firstCamera);
    expect(zoomedBy(firstCamera, 1000).zoom).toBe(20);
    expect(cameraAfter(firstCamera, 'q')).toBeUndefined();
  });
});

describe('the box', () => {
  it('has its walls behind the points and a label for every tick', async () => {
    const { layout } = await viewOf();
    const { lines, texts } = boxAxes(layout!.axes, firstCamera, area);
    const middle = projector(firstCamera, area)(0.5, 0.5, 0.5);
    const edges = lines.filter(({ edge }) => edge);
    expect(edges).toHaveLength(12);
    // The three walls meet in the corner that is farthest from the eye.
    const corners = [0, 1].flatMap((a) => [0, 1].flatMap((b) => [0, 1].map((c) => projector(firstCamera, area)(a, b, c).depth)));
    const ends = edges.flatMap(({ from, to }) => [from.depth, to.depth]);
    expect(Math.max(...ends)).toBeCloseTo(Math.max(...corners), 9);
    expect(Math.min(...ends)).toBeGreaterThan(Math.min(...corners) + 1e-6);
    expect(middle.depth).toBeLessThan(Math.max(...ends));
    expect(texts.filter(({ name }) => name).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(new Set([...lines, ...texts].map(({ id }) => id)).size).toBe(lines.length + texts.length);
  });

  it('keeps all its texts within the drawing, however low that is', async () => {
    const { layout } = await viewOf();
    for (const height of [60, 110, 169, 600]) {
      const { texts } = boxAxes(layout!.axes, firstCamera, { left: 0, top: 0, width: 293, height });
      for (const { top } of texts) expect([top >= 7, top <= height - 7]).toEqual([true, true]);
    }
  });
});

describe('the view', () => {
  it('draws the runs that have all three', async () => {
    const view = await viewOf();
    expect(view.fidelity).toBe('3 of 5 runs have all three');
    expect(view.notes).toEqual(['b: 1 NaN or infinite', 'c: 1 missing']);
    const { x: left, y: top } = projectRows(view.layout!, firstCamera, area);
    // The last run is in the middle of the box, which is in the middle of the figure.
    expect([left[4], top[4]]).toEqual([250, 150]);
    expect([left[2], left[3]]).toEqual([NaN, NaN]);
  });

  it('hands the card the placed runs, the ones not selected apart and in grey', async () => {
    const own = [
      {
        source: 'me',
        part: 'runs',
        scope: 'run' as const,
        filter: { op: 'in' as const, column: { from: 'run' as const, key: 'run_id' as const }, values: ['r1', 'r4'] },
      },
    ];
    const view = await viewOf({}, { own, filter: { op: '>' as const, column: key('a'), value: 5 } });
    const kept = keptRows3d(view.layout!, view.others, view.chosen);
    expect([...kept]).toEqual([0, 1, 0, 0, 0]);
    expect(view.fidelity).toBe('1 of 5 runs selected · 3 of 5 runs have all three');
    const cloud = pointCloud(view.layout!, kept, 'light');
    // With room at both ends of each axis.
    expect([...cloud.places]).toEqual([0.03, 0.03, 0.03, 0.97, 0.97, 0.97, 0.5, 0.5, 0.5].map((at) => Math.fround(at)));
    expect([[...cloud.greyed], [...cloud.selected]]).toEqual([[0, 2], [1]]);
    expect([...cloud.colors.subarray(0, 3)]).toEqual([0xdc, 0xde, 0xe3]);
  });

  it.each([
    [{ z: undefined }, 'Choose what runs along x, y and z in the settings.'],
    [{ z: key('gone') }, 'No run of this set has gone.'],
  ])('%j is empty: %s', async (changes, text) => {
    expect((await viewOf(changes)).empty).toBe(text);
  });
});
