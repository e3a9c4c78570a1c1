import { createRef } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { curveProject } from '../../../stories/support/curveProject.js';
import { createMemoryEngine, type MemoryEngine } from '../../../stories/support/memoryEngine.js';
import { RunfolioError, type Plan } from '../../model/index.js';
import { RunfolioProvider } from '../../react/index.js';
import '../../styles.css';
import { LinePlot } from '../linePlot/index.js';
import type { LinePlotSpec } from '../linePlot/spec.js';
import type { OwnClause } from '../panelKind.js';
import type { PanelHandle } from './panelHandle.js';

/** Three straight lines over steps 0, 10, …, 1000: value = level + step / 1000. */
const project = curveProject({
  points: 101,
  steps: 1000,
  runs: [1, 2, 3].map((level) => ({ name: `level-${level}`, metrics: { loss: (t: number) => level + t } })),
});

function Page({ engine, away = 0, children }: { engine: MemoryEngine; away?: number; children: React.ReactNode }) {
  return (
    <RunfolioProvider engine={engine} theme="light" style={{ width: 500, paddingBlockStart: away }}>
      {children}
    </RunfolioProvider>
  );
}

const drawn = () => expect.element(page.getByRole('application', { name: /^3 runs; loss/ })).toBeVisible();
const seriesOf = ({ plans }: MemoryEngine): Plan[] => plans.filter(({ kind }) => kind === 'series');

afterEach(() => vi.restoreAllMocks());

describe('a ref of a panel', () => {
  test('gives it as vectors, as pixels, and what it draws', async () => {
    const ref = createRef<PanelHandle>();
    const engine = createMemoryEngine(project);
    await render(<Page engine={engine}>{<LinePlot ref={ref} project="curves" y="loss" />}</Page>);
    await drawn();
    const [svg, png, { rows, columns, arrow }] = await Promise.all([
      ref.current!.exportSvg({ width: 400, height: 200 }),
      ref.current!.exportPng({ width: 400, height: 200, scale: 3 }),
      ref.current!.data(),
    ]);
    expect(svg).toMatch(/^<svg [^>]*width="400" height="200"/);
    expect(svg.match(/level-\d/g)).toEqual(expect.arrayContaining(['level-1', 'level-2', 'level-3']));
    const bitmap = await createImageBitmap(png);
    expect([bitmap.width, bitmap.height]).toEqual([1200, 600]);
    expect(rows).toBe(303);
    const [step, value] = [columns['step'], columns['loss'] ?? columns['value']] as Float64Array[];
    expect(step).toEqual(Float64Array.from({ length: 303 }, (_, i) => 10 * (i % 101)));
    expect([value![0], value![100], value![101]]).toEqual([1, 2, 2]);
    expect((await arrow()).size).toBeGreaterThan(1000);
    // The place where it was drawn is gone.
    expect(document.querySelector('.rf-figure-sheet')).toBeNull();
  });

  test('asks for what is off screen, which costs nothing until then', async () => {
    const ref = createRef<PanelHandle>();
    const engine = createMemoryEngine(project);
    await render(
      <Page engine={engine} away={6000}>
        <LinePlot ref={ref} project="curves" y="loss" />
      </Page>,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(engine.plans).toEqual([]);
    expect((await ref.current!.data()).rows).toBe(303);
    expect(await ref.current!.exportSvg()).toContain('level-2');
    ref.current!.focus();
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('application');
  });

  test('rejects with the error of its panel, which the page hears of once', async () => {
    const ref = createRef<PanelHandle>();
    const onError = vi.fn();
    const before = (): never => {
      throw new RunfolioError('too-large', 'More than this page takes.');
    };
    await render(
      <Page engine={createMemoryEngine(project, { before })}>
        <LinePlot ref={ref} project="curves" y="loss" onError={onError} />
      </Page>,
    );
    await expect.element(page.getByText('More than this page takes.')).toBeVisible();
    expect(onError.mock.calls).toEqual([[expect.objectContaining({ code: 'too-large' }), expect.objectContaining({ kind: 'line-plot' })]]);
    await expect(ref.current!.exportSvg()).rejects.toMatchObject({ code: 'too-large' });
    await expect(ref.current!.data()).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('a host', () => {
  test('keeps the zoom of a plot, and takes it back', async () => {
    const ref = createRef<PanelHandle>();
    const engine = createMemoryEngine(project);
    const onStateChange = vi.fn();
    const onReady = vi.fn();
    const plot = (to: number) => (
      <Page engine={engine}>
        <LinePlot ref={ref} project="curves" y="loss" state={{ zoom: { x: 'step', range: [100, to] } }} {...{ onStateChange, onReady }} />
      </Page>
    );
    const screen = await render(plot(200));
    await drawn();
    expect(seriesOf(engine).at(-1)).toMatchObject({ viewport: { range: [100, 200] } });
    await screen.rerender(plot(300));
    await expect.poll(() => seriesOf(engine).at(-1)).toMatchObject({ viewport: { range: [100, 300] } });
    onStateChange.mockClear();
    ref.current!.resetZoom();
    expect(onStateChange.mock.calls).toEqual([[{ zoom: undefined }]]);
    expect(onReady).toHaveBeenCalledTimes(1);
  });

  test('keeps the settings: they change when it says so', async () => {
    const engine = createMemoryEngine(project);
    const onSpecChange = vi.fn();
    const spec: LinePlotSpec = { metrics: ['loss'], x: 'step', yScale: 'linear', smoothing: 0, showOriginal: true };
    const plot = (shown: LinePlotSpec) => (
      <Page engine={engine}>
        <LinePlot project="curves" spec={shown} onSpecChange={onSpecChange} />
      </Page>
    );
    const screen = await render(plot(spec));
    await drawn();
    await page.getByRole('button', { name: 'Settings of loss' }).click();
    await page.getByLabelText('Y scale').selectOptions('log');
    expect(onSpecChange.mock.calls).toEqual([[{ ...spec, yScale: 'log' }]]);
    await expect.element(page.getByLabelText('Y scale')).toHaveValue('linear');
    await screen.rerender(plot({ ...spec, yScale: 'log' }));
    await expect.element(page.getByLabelText('Y scale')).toHaveValue('log');
  });

  test('hears what is selected, and keeps it', async () => {
    const engine = createMemoryEngine(project);
    const told: (readonly OwnClause[])[] = [];
    const plot = (selection?: readonly OwnClause[]) => (
      <Page engine={engine}>
        <LinePlot project="curves" y="loss" selection={selection} onSelectionChange={(next) => told.push(next)} />
      </Page>
    );
    const screen = await render(plot());
    await page.getByRole('button', { name: 'level-2' }).click();
    await expect.poll(() => told.length).toBe(1);
    expect(told[0]).toMatchObject([{ scope: 'run' }]);
    await screen.rerender(plot([]));
    await expect.element(page.getByRole('application', { name: /^3 runs; loss/ })).toBeVisible();
    await screen.rerender(plot(told[0]));
    await expect.element(page.getByRole('application', { name: /^1 run; loss/ })).toBeVisible();
  });

  test('that throws harms nothing', async () => {
    const caught = vi.fn((event: ErrorEvent) => event.preventDefault());
    window.addEventListener('error', caught);
    const onReady = (): never => {
      throw new Error('of the host');
    };
    await render(<Page engine={createMemoryEngine(project)}>{<LinePlot project="curves" y="loss" onReady={onReady} />}</Page>);
    await drawn();
    await expect.poll(() => caught.mock.calls[0]?.[0].message).toContain('of the host');
    window.removeEventListener('error', caught);
  });
});
