import { StrictMode, type ReactElement } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { shortReport } from '../stories/support/reportDocuments.js';
import { createMemoryEngine } from '../stories/support/memoryEngine.js';
import { syntheticProject } from '../stories/support/syntheticProject.js';
import { ReportView } from '../src/entries/report.js';
import { LinePlot, RunfolioProvider, type QueryEngine } from '../src/index.js';
import '../src/styles.css';
import { chartExamples } from './support/chartExamples.js';
import { partExamples } from './support/partExamples.js';
import { placedExamples } from './support/placedExamples.js';

let root: Root | undefined;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const never = (): Promise<never> => new Promise(() => undefined);
/** Its answers do not come. */
const silent: QueryEngine = {
  projects: never,
  catalog: never,
  run: never,
  file: never,
  explain: never,
  subscribe: () => () => undefined,
  dispose: never,
};

interface Hydrated {
  box: HTMLElement;
  /** What React said on the console, and what it mended. */
  complaints: unknown[];
  /** CSS pixels of what the server sent. */
  sent: { height: number; panels: number[] };
}

const heights = (box: HTMLElement) => ({
  height: box.getBoundingClientRect().height,
  panels: Array.from(box.querySelectorAll('.rf-panel'), (panel) => panel.getBoundingClientRect().top),
});

/** Shows what a server sends, then has React take it over. */
async function hydrated(engine: QueryEngine, element: ReactElement, width = 900): Promise<Hydrated> {
  const complaints: unknown[] = [];
  for (const method of ['error', 'warn'] as const)
    vi.spyOn(console, method).mockImplementation((...said) => void complaints.push(said.join(' ')));
  const page = (
    <StrictMode>
      <RunfolioProvider engine={engine} theme="light">
        {element}
      </RunfolioProvider>
    </StrictMode>
  );
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  box.innerHTML = renderToString(page);
  document.body.append(box);
  const sent = heights(box);
  root = hydrateRoot(box, page, { onRecoverableError: (error) => void complaints.push(error) });
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { box, complaints, sent };
}

test.each(Object.entries({ ...placedExamples, ...partExamples }))('<%s> is taken over as a server sent it', async (_, element) => {
  const { box, complaints, sent } = await hydrated(silent, element);
  expect(complaints).toEqual([]);
  expect(heights(box)).toEqual(sent);
});

test.each(Object.entries(chartExamples))('<%s> of one’s own data is taken over as a server sent it', async (_, element) => {
  const { box, complaints, sent } = await hydrated(silent, element);
  expect(complaints).toEqual([]);
  expect(heights(box)).toEqual(sent);
});

test.each([900, 380])('a report stands at once as it will when its data are there, at %i pixels', async (width) => {
  const engine = createMemoryEngine(syntheticProject({ runs: 6 }));
  const { box, complaints, sent } = await hydrated(engine, <ReportView report={shortReport} />, width);
  expect(sent.panels).toHaveLength(2);
  await expect.poll(() => box.querySelectorAll('.rf-panel canvas').length, { timeout: 20_000 }).toBeGreaterThan(0);
  const [first = 0, second = 0] = heights(box).panels;
  expect(second - first).toBe(sent.panels[1]! - sent.panels[0]!);
  expect(complaints).toEqual([]);
});

test('moments are said in the time zone of the reader, once the browser has taken over', async () => {
  const { box, complaints } = await hydrated(silent, <ReportView report={shortReport} savedAt={0} label={{ frozenAt: 0 }} />);
  expect(
    renderToString(
      <RunfolioProvider engine={silent}>
        <ReportView report={shortReport} savedAt={0} />
      </RunfolioProvider>,
    ),
  ).not.toContain('1970');
  expect(box.querySelector('.rf-report-facts')?.textContent).toMatch(/19(?:70|69).*Frozen at 19/);
  expect(complaints).toEqual([]);
});

test('a line plot has its size before its data', async () => {
  const { box, sent } = await hydrated(createMemoryEngine(syntheticProject({ runs: 6 })), <LinePlot project="synthetic" y="train/loss" />);
  expect(sent.height).toBe(280);
  await expect.poll(() => box.querySelectorAll('canvas').length, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(heights(box)).toEqual(sent);
});
