import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { ReactNode } from 'react';
import { captureFigure, figurePdf, figurePng, figureSvg, whenDrawn, type Figure } from '../src/figure/index.js';
import type { Column, ProjectData } from '../src/model/index.js';
import { BarChart, ConfusionMatrix, LinePlot, ParallelCoordinates, Scatter } from '../src/panels/index.js';
import { RunfolioProvider } from '../src/react/index.js';
import { curveProject } from '../stories/support/curveProject.js';
import { createMemoryEngine } from '../stories/support/memoryEngine.js';
import { predictionsProject, predictionsTable } from '../stories/support/predictionsProject.js';
import { seedProject } from '../stories/support/seedProject.js';
import { syntheticProject } from '../stories/support/syntheticProject.js';
import '../src/styles.css';

const signal = new AbortController().signal;

/** Draws a panel, and captures it once all of it is there. It is out of reach of the mouse, which stands where an earlier test left it. */
async function captured(
  project: ProjectData,
  panel: ReactNode,
): Promise<{ element: HTMLElement; figure: Figure; svg: Document; text: string }> {
  const screen = await render(
    <RunfolioProvider
      engine={createMemoryEngine(project)}
      theme="light"
      style={{ inlineSize: 640, fontFamily: 'sans-serif', pointerEvents: 'none' }}
    >
      {panel}
    </RunfolioProvider>,
  );
  const shown = (): Element | null => screen.container.querySelector('.rf-panel .rf-figure');
  await expect.poll(shown, { timeout: 20_000 }).not.toBeNull();
  const element = screen.container.querySelector<HTMLElement>('.rf-panel')!;
  await whenDrawn(element, { signal });
  const figure = await captureFigure(element, { title: 'A figure' }).whole;
  const text = figureSvg(figure, { provenance: { runs: ['a'] } });
  return { element, figure, text, svg: new DOMParser().parseFromString(text, 'image/svg+xml') };
}

/** Nothing of the page is needed to read it, and nothing in it is not a number. */
function expectStandalone(text: string, svg: Document): void {
  expect(svg.querySelector('parsererror')).toBeNull();
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(['class', 'style', 'id-ref']).not.toContain(name);
      expect(value).not.toMatch(/var\(|currentColor|NaN|undefined|Infinity/);
      const [, id] = /^url\(#(.*)\)$/.exec(value) ?? [];
      if (id !== undefined) expect(svg.querySelectorAll(`[id="${id}"]`)).toHaveLength(1);
    }
  }
  for (const shape of svg.querySelectorAll('path, rect')) {
    if (!shape.closest('clipPath')) expect(shape.hasAttribute('fill')).toBe(true);
  }
  for (const each of svg.querySelectorAll('text')) expect(each.getAttribute('font-family')).toBeTruthy();
  expect(text).not.toContain('<button');
}

/** Share of the inked pixels that differ by more than 32 levels between the panel on screen and its SVG, drawn as an image. */
async function difference(element: HTMLElement, figure: Figure): Promise<number> {
  // The menu's button is no part of a figure, nor is the card's edge.
  element.style.borderColor = 'transparent';
  for (const button of element.querySelectorAll<HTMLElement>('.rf-panel-header .rf-icon-button')) button.style.visibility = 'hidden';
  const base64 = await page.screenshot({ element, save: false });
  const shot = await pixelsOf(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
  const drawn = await pixelsOf(await figurePng(figure, { signal }));
  const [width, height] = [Math.min(shot.width, drawn.width), Math.min(shot.height, drawn.height)];
  let [inked, differing] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [a, b] = [4 * (y * shot.width + x), 4 * (y * drawn.width + x)];
      const channels = [0, 1, 2];
      if (channels.some((i) => shot.data[a + i]! < 223 || drawn.data[b + i]! < 223)) inked++;
      if (channels.some((i) => Math.abs(shot.data[a + i]! - drawn.data[b + i]!) > 32)) differing++;
    }
  }
  expect(inked).toBeGreaterThan(500);
  return differing / inked;
}

async function pixelsOf(blob: Blob): Promise<ImageData> {
  const image = await createImageBitmap(blob);
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

const gap = curveProject({
  points: 101,
  steps: 1000,
  runs: [1, 2, 3].map((level) => ({
    name: `level-${level}`,
    metrics: { loss: (t: number) => (level === 2 && t > 0.4 && t < 0.6 ? NaN : level + t) },
  })),
});

test('a line plot has each of its lines as a path through its points, gaps left open', async () => {
  const { element, figure, svg, text } = await captured(gap, <LinePlot project="curves" y="loss" legend />);
  expectStandalone(text, svg);
  expect(svg.querySelectorAll('image')).toHaveLength(0);
  const lines = ['#4269d0', '#c28900', '#f26752'].map((color) => svg.querySelector(`path[stroke="${color}"]`)?.getAttribute('d') ?? '');
  expect(lines.map((d) => d.match(/M/g)?.length)).toEqual([1, 2, 1]);
  expect(lines[0]?.match(/[ML]/g)).toHaveLength(101);
  const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
  for (const name of ['loss', 'level-1', 'level-2', 'level-3', 'Step']) expect(texts).toContain(name);
  expect(JSON.parse(svg.querySelector('metadata')?.textContent ?? '')).toEqual({ runs: ['a'] });
  expect(await difference(element, figure)).toBeLessThan(0.02);
});

test('dense lines, which the screen has as pixels, are lines in a figure', async () => {
  const runs = Array.from({ length: 40 }, (_, i) => ({
    name: `noisy-${i}`,
    metrics: { loss: (t: number) => Math.sin(t * 9000 + i) + i / 10 },
  }));
  const { figure, svg, text, element } = await captured(curveProject({ points: 4000, runs }), <LinePlot project="curves" y="loss" />);
  expectStandalone(text, svg);
  expect(svg.querySelectorAll('image')).toHaveLength(0);
  expect(svg.querySelectorAll('g[clip-path] path[stroke]')).toHaveLength(40);
  expect(await difference(element, figure)).toBeLessThan(0.02);
});

const key = (name: string): Column => ({ from: 'config', key: name });
const accuracy: Column = { from: 'metric', key: 'val/acc', reduce: 'max' };
const sweep = (): ProjectData => syntheticProject({ runs: 24, points: 40 });
const pictures = (svg: Document, selector: string): number => svg.querySelectorAll(selector).length;

const kinds: [name: string, project: () => ProjectData, panel: () => ReactNode, marks: (svg: Document) => number, least: number][] = [
  [
    'scatter',
    sweep,
    () => <Scatter project="synthetic" x={key('learning_rate')} y={accuracy} height={300} />,
    (svg) => [...svg.querySelectorAll('g[clip-path] path')].flatMap((path) => path.getAttribute('d')?.match(/A/g) ?? []).length / 2,
    24,
  ],
  [
    'parallel coordinates',
    sweep,
    () => <ParallelCoordinates project="synthetic" axes={[key('learning_rate'), key('dropout'), accuracy]} height={300} />,
    (svg) => pictures(svg, 'g[clip-path] path[stroke][fill="none"]'),
    24,
  ],
  [
    'bars',
    () => seedProject(),
    () => (
      <BarChart
        project="seeds"
        values={[{ from: 'metric', key: 'val/score', reduce: 'last' }]}
        groupBy={{ allBut: [key('seed')] }}
        height={280}
      />
    ),
    (svg) => pictures(svg, 'path[fill^="#"]'),
    6,
  ],
  [
    'confusion matrix',
    () => predictionsProject([predictionsTable({ classes: ['a', 'b', 'c'], rows: 300 })]),
    () => <ConfusionMatrix project="synthetic" table="predictions" actual="y_true" predicted="y_pred" />,
    (svg) => pictures(svg, 'rect'),
    9,
  ],
];

test.each(kinds)('%s: all vectors, and what the screen shows', async (_, project, panel, marks, least) => {
  const { element, figure, svg, text } = await captured(project(), panel());
  expectStandalone(text, svg);
  expect(svg.querySelectorAll('image')).toHaveLength(0);
  expect(marks(svg)).toBeGreaterThanOrEqual(least);
  expect(await difference(element, figure)).toBeLessThan(0.02);
  const pdf = await (await figurePdf(figure, { widthMm: 84, provenance: { runs: ['a'] }, signal })).text();
  expect(pdf).toMatch(/^%PDF-1\.7/);
  expect(pdf).toMatch(/\/MediaBox \[0 0 238\.11\d* /);
  expect(pdf).not.toMatch(/\/Subtype \/Image/);
  expect(pdf).toContain('/EmbeddedFile');
});

test('a text from right to left stands where it was', async () => {
  const screen = await render(
    <svg width="200" height="40" fontFamily="sans-serif" fontSize="14">
      {(['start', 'middle', 'end'] as const).map((anchor) => (
        <text key={anchor} x="100" y="20" direction="rtl" textAnchor={anchor}>
          خطوة
        </text>
      ))}
    </svg>,
  );
  const figure = await captureFigure(screen.container, { title: 'A figure' }).whole;
  const { left } = screen.container.getBoundingClientRect();
  const drawn = new DOMParser().parseFromString(figureSvg(figure, {}), 'image/svg+xml').querySelectorAll('text');
  const shown = screen.container.querySelectorAll('text');
  expect(drawn).toHaveLength(3);
  for (const [i, text] of drawn.entries()) {
    const box = shown[i]!.getBoundingClientRect();
    const at = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[text.getAttribute('text-anchor') ?? 'start']!;
    expect(Math.abs(Number(text.getAttribute('x')) - (at - left))).toBeLessThan(1);
  }
});

test('texts of a page from right to left keep the order of their parts, and are cut at their left end', async () => {
  const mixed = 'val/loss: 12 تشغيلًا (دقيق).';
  const sheet = { inlineSize: 320, padding: 8, background: '#fff', color: '#000', font: '16px sans-serif' };
  const cut = { margin: 0, inlineSize: 120, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  const screen = await render(
    <>
      <div dir="rtl" style={sheet}>
        <p style={{ margin: 0 }}>{mixed}</p>
      </div>
      <div dir="rtl" style={sheet}>
        <p style={cut}>خطوات كثيرة جدًا لا مكان لها هنا أبدًا</p>
      </div>
    </>,
  );
  const [whole, long] = [...screen.container.children] as [HTMLElement, HTMLElement];
  const figure = await captureFigure(whole, { title: 'A figure' }).whole;
  expect(figureSvg(figure, {})).toContain(`>\u2067${mixed}\u2069<`);
  expect(await difference(whole, figure)).toBeLessThan(0.05);
  const svg = new DOMParser().parseFromString(figureSvg(await captureFigure(long, { title: 'A figure' }).whole, {}), 'image/svg+xml');
  const text = svg.querySelector('text')!;
  expect(text.textContent).toMatch(/^\u2067خطوات [\p{L}\s]*…\u2069$/u);
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.font = sheet.font;
  // Its right end is that of the room.
  expect(Number(text.getAttribute('x')) + context.measureText(text.textContent).width).toBeCloseTo(328, 0);
});
