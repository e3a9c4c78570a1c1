import { createRef, StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { curveProject } from '../../stories/support/curveProject.js';
import { createMemoryEngine } from '../../stories/support/memoryEngine.js';
import { drag } from '../../tests/support/showLinePlot.js';
import { LinePlot, type PanelHandle } from '../panels/index.js';
import { RunfolioProvider } from '../react/index.js';
import '../styles.css';
import type { ChartHandle } from './chartHandle.js';
import { LineChart, type LineChartProps } from './LineChart.js';

const x = Float64Array.from({ length: 101 }, (_, i) => 10 * i);
const series = [1, 2, 3].map((level) => ({ name: `level-${level}`, x, y: x.map((step) => level + step / 1000) }));

const show = async (props: Partial<LineChartProps> = {}, ref = createRef<ChartHandle>()) => {
  const screen = await render(
    <StrictMode>
      <div style={{ inlineSize: 500 }}>
        <LineChart ref={ref} series={series} x={{ label: 'Step' }} y={{ label: 'Loss' }} theme="light" {...props} />
      </div>
    </StrictMode>,
  );
  return { screen, ref, figure: page.getByRole('application') };
};

test('names itself without a provider, and is read by keys', async () => {
  const { figure } = await show();
  await expect
    .element(figure)
    .toHaveAccessibleName('3 lines; Loss over Step 0 to 1,000; lowest 1 by level-1 at Step 0; highest 4 by level-3 at Step 1,000.');
  figure.element().focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowDown}');
  await expect.element(page.getByText('level-2, Step 990: 2.990')).toBeInTheDocument();
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('table')).toBeVisible();
  await expect.element(page.getByText('Rows 1–100 of 303')).toBeVisible();
});

test('zooms by a drag, tells of values of x, and takes it back', async () => {
  const onZoom = vi.fn();
  const { figure, ref } = await show({ onZoom });
  await expect.element(figure).toBeVisible();
  drag(figure.element() as HTMLElement, 0.25, 0.75);
  await expect.poll(() => onZoom.mock.calls.length).toBe(1);
  const [from, to] = onZoom.mock.calls[0]![0] as [number, number];
  expect([Math.round(from / 20), Math.round(to / 20)]).toEqual([expect.closeTo(12, -1), expect.closeTo(37, -1)]);
  await expect.element(figure).toHaveAccessibleName(/over Step 2\d\d to 7\d\d/);
  ref.current!.resetZoom();
  await expect.element(figure).toHaveAccessibleName(/over Step 0 to 1,000/);
});

test('a host keeps the zoom', async () => {
  const { figure, screen } = await show({ zoom: [100, 200] });
  await expect.element(figure).toHaveAccessibleName(/over Step 100 to 200; lowest 1.1/);
  await screen.rerender(<LineChart series={series} zoom={null} />);
  await expect.element(figure).toHaveAccessibleName(/over x 0 to 1,000/);
});

test('draws what the panel draws of the same points', async () => {
  const [chart, panel] = [createRef<ChartHandle>(), createRef<PanelHandle>()];
  const engine = createMemoryEngine(
    curveProject({
      points: 101,
      steps: 1000,
      runs: [1, 2, 3].map((level) => ({ name: `level-${level}`, metrics: { loss: (t: number) => level + t } })),
    }),
  );
  await render(
    <div style={{ inlineSize: 500 }}>
      <LineChart ref={chart} title="loss" series={series} legend={false} theme="light" />
      <RunfolioProvider engine={engine} theme="light">
        <LinePlot ref={panel} project="curves" y="loss" legend={false} />
      </RunfolioProvider>
    </div>,
  );
  const size = { width: 400, height: 260 };
  const [ours, theirs] = await Promise.all([chart.current!.exportSvg(size), panel.current!.exportSvg(size)]);
  const lines = (svg: string): string[] => Array.from(svg.matchAll(/<path [^>]*\bd="(M[^"]{200,})"/g), ([, d = '']) => d);
  expect(lines(ours)).toHaveLength(3);
  expect(lines(ours)).toEqual(lines(theirs));
  expect(ours).toMatch(/^<svg [^>]*width="400" height="260"/);
  expect(document.querySelector('.rf-figure-sheet')).toBeNull();
});

test('gives a PNG, and rejects where its data are wrong', async () => {
  const { ref, screen } = await show();
  const bitmap = await createImageBitmap(await ref.current!.exportPng({ width: 300, height: 150, scale: 2 }));
  expect([bitmap.width, bitmap.height]).toEqual([600, 300]);
  const onError = vi.fn();
  await screen.rerender(<LineChart ref={ref} series={[{ name: 'bad', x: [1], y: [1, 2] }]} onError={onError} />);
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('The series “bad” has 1 value of x and 2 values of y: both must be equally many.');
  expect(onError.mock.calls).toEqual([[expect.objectContaining({ code: 'bad-input' })]]);
  await expect(ref.current!.exportSvg()).rejects.toMatchObject({ code: 'bad-input' });
});

test('a name of the legend greys the others', async () => {
  const { figure } = await show();
  await page.getByRole('button', { name: 'level-2' }).click();
  await expect.element(figure).toHaveAccessibleName(/^1 line; .*lowest 2 by level-2/);
});

test('a band is filled between its ends and nowhere else', async () => {
  const flat = Float64Array.from(x, () => 0);
  const band = { low: flat.map(() => -1), high: flat.map(() => 1) };
  const { figure } = await show({ series: [{ name: 'a', x, y: flat, band, color: '#000000' }], y: { min: -2, max: 2 }, x: {} });
  await expect.element(figure).toBeVisible();
  const canvas = figure.element().querySelector('canvas')!;
  const { data, width, height } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const alphaAt = (share: number): number => data[4 * (Math.round(share * height) * width + Math.round(width / 2)) + 3]!;
  // Of a fourth above and below there is none; 0.16 of black between.
  expect([alphaAt(0.1), alphaAt(0.35), alphaAt(0.65), alphaAt(0.9)]).toEqual([0, 41, 41, 0]);
});

test('looks and speaks as the provider around it', async () => {
  await render(
    <RunfolioProvider engine={createMemoryEngine(curveProject({ points: 2, runs: [] }))} theme="dark" locale="de">
      <LineChart series={series} y={{ label: 'Verlust' }} />
    </RunfolioProvider>,
  );
  await expect.element(page.getByRole('application')).toHaveAccessibleName(/^3 Linien; Verlust über x 0 bis 1.000/);
  expect(document.querySelector('.rf-own-chart')!.getAttribute('data-rf-theme')).toBe('dark');
});
