import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../stories/support/memoryEngine.js';
import { syntheticProject } from '../stories/support/syntheticProject.js';
import { Dashboard, type DashboardView } from '../src/dashboard/index.js';
import { allRuns, type PanelDocument, type RunSet } from '../src/model/index.js';
import { RunfolioProvider } from '../src/react/index.js';
import { emptyReport, ReportView, type ReportDocument } from '../src/report/index.js';
import '../src/styles.css';

const spec = { metrics: ['train/loss'], x: 'step', yScale: 'log', smoothing: 0.6, showOriginal: true };
const panel: PanelDocument = { id: 'metric:train/loss', kind: 'line-plot', version: 1, spec, layout: { x: 0, y: 0, w: 12, h: 9 } };
const filter = { op: '=', column: { from: 'config', key: 'optimizer' }, value: 'adam' } as const;
const runSet: RunSet = { ...allRuns('synthetic'), filter, hidden: ['run-000002'], colors: { 'run-000003': '#ff00ff' } };

const report: ReportDocument = {
  ...emptyReport('One panel'),
  width: 'wide',
  blocks: [{ id: 'g', type: 'panel-grid', runSets: ['all'], panels: [panel.id] }],
  panels: { [panel.id]: panel },
  runSets: { all: runSet },
};
const view: Partial<DashboardView> = { runSet, panels: [panel], open: { train: true } };

/** What a panel has drawn: its sentence, its axis labels, and the pixels of its lines. */
interface Drawn {
  sentence: string | null | undefined;
  ticks: string[];
  pixels: ImageData;
}

it('draws in a report what the dashboard draws for the same spec and runs, pixel for pixel', async () => {
  const engine = createMemoryEngine(syntheticProject({ runs: 24 }));
  const screen = await render(
    <RunfolioProvider engine={engine} theme="light">
      <div data-testid="report" style={{ inlineSize: 1180 }}>
        <ReportView report={report} />
      </div>
      <div data-testid="dashboard" style={{ inlineSize: 1440, blockSize: 700 }}>
        <Dashboard project="synthetic" initialView={view} />
      </div>
    </RunfolioProvider>,
  );
  const place = (name: string): HTMLElement => screen.getByTestId(name).element() as HTMLElement;
  const inReport = await waitForPanel(place('report'));
  const inDashboard = await waitForPanel(place('dashboard'));
  // A panel is as wide as the page it is in leaves it: the same width first.
  place('dashboard').style.inlineSize = `${1440 + inReport.clientWidth - inDashboard.clientWidth}px`;
  await expect.poll(() => inDashboard.clientWidth).toBe(inReport.clientWidth);
  inReport.scrollIntoView();
  const reported = await drawnIn(inReport);
  inDashboard.scrollIntoView();
  const dashboard = await drawnIn(inDashboard, reported.pixels);
  expect(reported.sentence).toMatch(/lines?|runs?/);
  expect(dashboard.sentence).toBe(reported.sentence);
  expect(dashboard.ticks).toEqual(reported.ticks);
  expect(inked(reported.pixels)).toBeGreaterThan(500);
  expect(differing(reported.pixels, dashboard.pixels)).toBe(0);
});

async function waitForPanel(place: HTMLElement): Promise<HTMLElement> {
  await expect.poll(() => place.querySelector(`[data-rf-panel="${panel.id}"] .rf-panel`), { timeout: 20_000 }).not.toBeNull();
  return place.querySelector<HTMLElement>(`[data-rf-panel="${panel.id}"] .rf-panel`)!;
}

async function drawnIn(element: HTMLElement, like?: ImageData): Promise<Drawn> {
  const pixelsNow = (): ImageData | undefined => {
    const canvas = element.querySelector('canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
    return pixels && inked(pixels) > 0 && (!like || like.width === pixels.width) ? pixels : undefined;
  };
  await expect.poll(() => pixelsNow() !== undefined, { timeout: 20_000 }).toBe(true);
  let [before, now] = [pixelsNow()!, pixelsNow()!];
  // What is still on its way changes the picture: it has come to rest once two looks a while apart are the same.
  do {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 300));
    now = pixelsNow()!;
  } while (differing(before, now) > 0);
  const ticks = Array.from(element.querySelectorAll('svg text'), ({ textContent }) => textContent ?? '');
  return { sentence: element.querySelector('[role="application"]')?.getAttribute('aria-label'), ticks, pixels: now };
}

function inked({ data }: ImageData): number {
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) count++;
  return count;
}

function differing(a: ImageData, b: ImageData): number {
  if (a.width !== b.width || a.height !== b.height) return Infinity;
  let count = 0;
  for (let i = 0; i < a.data.length; i++) if (a.data[i] !== b.data[i]) count++;
  return count;
}
