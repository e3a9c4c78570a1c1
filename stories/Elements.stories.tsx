import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useRef } from 'react';
import { expect, fn, waitFor } from 'storybook/test';
import { defineElements } from '../src/embed/elements/defineElements.js';
import { RunfolioError } from '../src/model/index.js';
import type { RunfolioTheme } from '../src/theme/index.js';
import { createMemoryEngine, type MemoryEngineOptions } from './support/memoryEngine.js';
import { shortReport } from './support/reportDocuments.js';
import { syntheticProject } from './support/syntheticProject.js';

interface Args {
  element: 'runfolio-panel' | 'runfolio-dashboard' | 'runfolio-report';
  /** Properties beside the engine. */
  properties: Readonly<Record<string, unknown>>;
  /** Texts of the page for its slots. */
  slots?: Readonly<Record<string, string>>;
  engine?: MemoryEngineOptions;
  /** The page around: its classes, language and width. */
  host?: { className?: string; lang?: string; dir?: 'rtl'; width?: number };
  onEvent: (type: string, detail: unknown) => void;
}

const events = ['runfolio-ready', 'runfolio-error', 'runfolio-selectionchange', 'runfolio-viewchange', 'runfolio-panelchange'];

/** A page of somebody else, with an element in it. */
function Portal({ element: name, properties, slots = {}, engine, host = {}, onEvent }: Args) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    defineElements();
    const element = document.createElement(name);
    for (const type of events) element.addEventListener(type, (event) => onEvent(type, (event as CustomEvent).detail));
    for (const [slot, textContent] of Object.entries(slots))
      element.append(Object.assign(document.createElement('p'), { slot, textContent }));
    Object.assign(element, { engine: createMemoryEngine(syntheticProject({ runs: 8 }), engine), project: 'synthetic', ...properties });
    place.current?.append(element);
    return () => element.remove();
  }, [name, properties, slots, engine, onEvent]);
  const { width, ...around } = host;
  const isDark = host.className === 'dark';
  const colors = isDark ? { background: '#101114', color: '#eceef2', colorScheme: 'dark' } : { background: '#fff', color: '#17181c' };
  return (
    <div {...around} style={{ ...colors, inlineSize: width, boxSizing: 'border-box', padding: 16, fontFamily: 'system-ui, sans-serif' }}>
      <p>A page of somebody else.</p>
      <div ref={place} />
    </div>
  );
}

const plot = { y: 'train/loss', smoothing: 0.5, theme: 'auto' };

const stateOf = (canvas: HTMLElement): string | undefined =>
  canvas.querySelector('runfolio-panel, runfolio-dashboard, runfolio-report')?.shadowRoot?.querySelector<HTMLElement>('.frame')?.dataset[
    'state'
  ];

const reaches =
  (state: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    await waitFor(() => expect(stateOf(canvasElement)).toBe(state), { timeout: 20_000 });
  };

/** The custom elements, as any page has them. See "Embedding". */
const meta: Meta<Args> = {
  title: 'Embedding/Elements',
  args: { element: 'runfolio-panel', properties: plot, onEvent: fn() },
  render: (args) => <Portal {...args} />,
  play: reaches('ready'),
};
export default meta;
type Story = StoryObj<Args>;

export const Panel: Story = {};

export const PanelInDarkPage: Story = { args: { host: { className: 'dark' } } };

export const PanelOnPhone: Story = { args: { host: { width: 380 } } };

export const PanelInArabicPage: Story = { args: { host: { lang: 'ar', dir: 'rtl', width: 600 } } };

const pine: RunfolioTheme = {
  mode: 'light',
  tokens: { surface: '#fbfdf9', accent: '#0a6b5d', 'accent-soft': '#e0efe9', radius: '2px' },
  palette: ['#0a6b5d', '#b4452c', '#6750a4', '#8a5a00', '#2b6cb0'],
  font: 'Georgia, serif',
};

export const PanelInThemeOfThePage: Story = { args: { properties: { ...plot, theme: pine, density: 'compact' } } };

export const PanelOfAnotherKind: Story = {
  args: { properties: { kind: 'scatter', x: 'config.lr', y: 'metric.val/acc', colorBy: 'config.lr' } },
};

export const Dashboard: Story = { args: { element: 'runfolio-dashboard', properties: {} } };

export const DashboardOnDarkPhone: Story = {
  args: { element: 'runfolio-dashboard', properties: {}, host: { className: 'dark', width: 380 } },
};

export const Report: Story = { args: { element: 'runfolio-report', properties: { report: shortReport } } };

/** The first answers are on their way. */
const never: MemoryEngineOptions = { before: () => new Promise(() => undefined) };

export const Loading: Story = { args: { engine: never }, play: reaches('loading') };

export const LoadingWithWordsOfThePage: Story = {
  args: { engine: never, slots: { loading: 'One moment, the curves are coming.' } },
  play: reaches('loading'),
};

export const NotValid: Story = { args: { properties: { ...plot, smoothing: 5, kind: 'line-plt' } }, play: reaches('error') };

export const NotValidInDarkPage: Story = {
  args: { properties: { ...plot, smoothing: 5 }, host: { className: 'dark', width: 380 } },
  play: reaches('error'),
};

const failing: MemoryEngineOptions = {
  before: () => {
    throw new RunfolioError('forbidden', 'The server lets only members of the team read these runs.');
  },
};

export const Failing: Story = {
  args: { engine: failing },
  play: async (context) => {
    await reaches('failing')(context);
    await expect(context.args.onEvent).toHaveBeenCalledWith('runfolio-error', expect.objectContaining({ code: 'forbidden' }));
  },
};

export const FailingWithWordsOfThePage: Story = {
  args: { engine: failing, slots: { error: 'Ask the portal team to let you in.' } },
  play: reaches('failing'),
};
