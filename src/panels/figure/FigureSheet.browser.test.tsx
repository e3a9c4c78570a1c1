import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { captureFigure, whenDrawn } from '../../figure/index.js';
import { RunfolioProvider } from '../../react/index.js';
import { curveProject } from '../../../stories/support/curveProject.js';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { allRuns } from '../../model/index.js';
import { builtinKinds } from '../builtinKinds.js';
import { Panel } from '../Panel.js';
import { FigureSheet } from './FigureSheet.js';
import { drawnSize } from './figureSize.js';
import '../../styles.css';

/** As it is drawn for a column of 84 by 58 mm. */
const { width, height } = drawnSize({ width: 84, height: 58, text: 7 });

const plot = {
  id: 'plot',
  kind: 'line-plot',
  version: 1,
  layout: { x: 0, y: 0, w: 6, h: 8 },
  spec: { metrics: ['loss'], x: 'step', yScale: 'linear', smoothing: 0, showOriginal: true, legend: true },
};

async function sheetWith(runs: number): Promise<HTMLElement> {
  const names = Array.from({ length: runs }, (_, i) => `a-run-with-a-name-that-takes-more-than-half-of-a-line-${i}`);
  const project = curveProject({ runs: names.map((name, i) => ({ name, metrics: { loss: (t: number) => t + i } })) });
  let sheet: HTMLElement | null = null;
  await render(
    <RunfolioProvider engine={createMemoryEngine(project)} theme="light">
      <FigureSheet width={width} height={height} paper={{}} title onElement={(element) => (sheet = element)}>
        <Panel document={plot} runs={allRuns('curves')} kinds={builtinKinds} />
      </FigureSheet>
    </RunfolioProvider>,
  );
  await expect.poll(() => sheet?.querySelector('.rf-panel .rf-figure'), { timeout: 20_000 }).toBeTruthy();
  await whenDrawn(sheet!, { signal: new AbortController().signal });
  return sheet!.querySelector<HTMLElement>('.rf-panel')!;
}

const boxOf = (panel: HTMLElement, selector: string): DOMRect => panel.querySelector(selector)!.getBoundingClientRect();

test('a figure of few lines has the size that was asked for', async () => {
  const panel = await sheetWith(2);
  const figure = await captureFigure(panel, { title: 'A figure' }).whole;
  expect([figure.width, figure.height]).toEqual([width, height]);
});

test('one with a long legend is higher, so that the legend is all there and the drawing keeps more than half of what was asked for', async () => {
  const panel = await sheetWith(11);
  const [drawing, lines, legend] = ['.rf-panel-drawing', '.rf-panel-drawing .rf-figure', '.rf-legend'].map((name) => boxOf(panel, name));
  expect(drawing!.height).toBeGreaterThanOrEqual(0.55 * height - 1);
  expect(Math.abs(lines!.height - drawing!.height)).toBeLessThan(2);
  expect(legend!.top).toBeGreaterThanOrEqual(drawing!.bottom - 1);
  const figure = await captureFigure(panel, { title: 'A figure' }).whole;
  expect(figure.width).toBe(width);
  expect(figure.height).toBeGreaterThanOrEqual(legend!.bottom - panel.getBoundingClientRect().top - 1);
  expect(figure.height).toBeGreaterThan(height);
});
