import { createElement, StrictMode, type ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import * as report from '../src/entries/report.js';
import * as runfolio from '../src/index.js';
import * as charts from '../src/entries/charts.js';
import { chartExamples } from './support/chartExamples.js';
import { drivenEngine } from './support/drivenEngine.js';
import { partExamples } from './support/partExamples.js';
import { placedExamples } from './support/placedExamples.js';

const examples = { ...placedExamples, ...partExamples };
const { RunfolioProvider } = runfolio;

afterEach(() => void vi.restoreAllMocks());

function rendered(element: ReactElement): { html: string; asked: number; complaints: unknown[][] } {
  const complaints = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  const { engine, calls } = drivenEngine();
  const html = renderToString(createElement(StrictMode, null, createElement(RunfolioProvider, { engine }, element)));
  return { html, asked: calls.length, complaints: complaints.flatMap(({ mock }) => mock.calls) };
}

test('a server has no page', () => {
  expect([typeof window, typeof document, typeof Worker]).toEqual(['undefined', 'undefined', 'undefined']);
});

test.each(Object.entries(examples))('<%s> renders on a server, and asks for nothing there', (_, element) => {
  const { html, asked, complaints } = rendered(element);
  expect(html).toContain('rf-root');
  expect(asked).toBe(0);
  expect(complaints).toEqual([]);
});

test('a panel that cannot be drawn does not keep a server from rendering the rest', () => {
  const broken = createElement(runfolio.LinePlot, { project: 'p', y: 'loss', smoothing: 7 });
  const { html } = rendered(createElement('div', null, broken, createElement(runfolio.LinePlot, { project: 'p', y: 'fine' })));
  expect(html).toContain('fine');
});

test('a provider with a source asks for nothing on a server, and holds nothing there', () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const plot = createElement(runfolio.LinePlot, { project: 'p', y: 'loss' });
  const page = createElement(StrictMode, null, createElement(RunfolioProvider, { source: '/p/' }, plot));
  expect(renderToString(page)).toContain('rf-standalone');
  expect(fetched).not.toHaveBeenCalled();
  expect(Reflect.get(globalThis, Symbol.for('runfolio.engine@1'))).toBeUndefined();
});

test('an engine that a server makes starts nothing there', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const engine = runfolio.createWasmEngine({ exports: [{ id: 'p', url: '/p/' }], eager: ['p'] });
  await engine.dispose();
  expect(fetched).not.toHaveBeenCalled();
});

test.each(Object.entries(chartExamples))('<%s> of one’s own data renders on a server without a provider, in its size', (_, element) => {
  const complaints = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  const html = renderToString(createElement(StrictMode, null, element));
  expect(html).toMatch(/class="rf-root rf-own-chart"[^>]*block-size:(?:280|420)px/);
  expect(complaints.flatMap(({ mock }) => mock.calls)).toEqual([]);
});

test('each chart of one’s own data is in the examples', () => {
  const components = Object.entries(charts).flatMap(([name, value]) => (isComponent(name, value) ? [name] : []));
  expect(Object.keys(chartExamples).toSorted()).toEqual(components.toSorted());
});

test('each public component is in the examples', () => {
  const components = Object.entries({ ...runfolio, ...report }).flatMap(([name, value]) => (isComponent(name, value) ? [name] : []));
  expect(Object.keys(examples).toSorted()).toEqual(components.filter((name) => name !== 'RunfolioProvider').toSorted());
});

function isComponent(name: string, value: unknown): boolean {
  if (!/^[A-Z]/.test(name)) return false;
  if (typeof value === 'function') return !/^class\b/.test(Function.prototype.toString.call(value));
  // What `forwardRef` and `memo` give; a context has a provider.
  return typeof value === 'object' && value !== null && '$$typeof' in value && !('Provider' in value);
}
