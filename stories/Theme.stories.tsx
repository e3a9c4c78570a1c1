import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import { Dashboard } from '../src/dashboard/index.js';
import type { Column } from '../src/model/index.js';
import { BarChart, LinePlot, OptimizationHistory } from '../src/panels/index.js';
import { RunfolioProvider } from '../src/react/index.js';
import type { RunfolioTheme } from '../src/theme/index.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { syntheticProject } from './support/syntheticProject.js';

interface ThemedProps {
  themes: readonly RunfolioTheme[];
  /** A whole dashboard in place of two panels. */
  dashboard?: boolean;
  width?: number;
}

const project = 'synthetic';
const accuracy: Column = { from: 'metric', key: 'val/acc', reduce: 'last' };

/** Providers side by side, one per theme, over one engine. */
function Themed({ themes, dashboard = false, width }: ThemedProps) {
  const [engine] = useState(() => createMemoryEngine(syntheticProject({ runs: 12 })));
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', fontFamily: 'system-ui, sans-serif', inlineSize: width }}>
      {themes.map((theme, i) => (
        <RunfolioProvider
          key={i}
          engine={engine}
          theme={theme}
          style={{ flex: '1 1 340px', minInlineSize: 0, blockSize: dashboard ? 700 : undefined }}
        >
          {dashboard ? (
            <Dashboard project={project} />
          ) : (
            <div style={{ display: 'grid', gap: 12, padding: 12 }}>
              <LinePlot project={project} y="train/loss" legend />
              <BarChart project={project} values={[accuracy]} />
              <OptimizationHistory project={project} metric={accuracy} goal="maximize" />
            </div>
          )}
        </RunfolioProvider>
      ))}
    </div>
  );
}

/** Themes of hosts: tokens, palettes, density, font. See "Theming". */
const meta: Meta<typeof Themed> = {
  title: 'Theme/Themes',
  component: Themed,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[aria-busy="true"]')).toBeNull(), { timeout: 20_000 });
  },
};
export default meta;

type Story = StoryObj<typeof Themed>;

const pine: RunfolioTheme = {
  mode: 'light',
  tokens: {
    bg: '#f2f5f1',
    surface: '#fbfdf9',
    hover: '#eef3ec',
    border: '#d8e0d5',
    'border-strong': '#bccab8',
    accent: '#0a6b5d',
    'accent-soft': '#e0efe9',
    radius: '2px',
    'radius-control': '2px',
  },
  palette: ['#0a6b5d', '#b4452c', '#6750a4', '#8a5a00', '#2b6cb0'],
  font: 'Georgia, serif',
};

const night: RunfolioTheme = {
  mode: 'dark',
  tokens: {
    bg: '#0b1020',
    surface: '#121a30',
    hover: '#1a2440',
    border: '#253150',
    'border-strong': '#33426a',
    grid: '#1c2642',
    accent: '#7cc4ff',
    'accent-soft': '#15294a',
  },
  palette: ['#7cc4ff', '#ffb86b', '#b5e48c', '#ff8fa3', '#cdb4ff'],
};

/** Two themes on one page. */
export const TwoThemes: Story = { args: { themes: [pine, night] } };

export const Compact: Story = { args: { themes: [{ mode: 'light', density: 'compact' }], dashboard: true } };

export const Comfortable: Story = { args: { themes: [{ mode: 'dark', density: 'comfortable' }], dashboard: true } };

export const Densities: Story = {
  args: { themes: [{ mode: 'light', density: 'compact' }, { mode: 'light' }, { mode: 'light', density: 'comfortable' }] },
};

export const Narrow: Story = { args: { themes: [night], width: 380 } };

/** Safe for colour-blind readers, and of the highest contrast. */
export const BuiltInPalettes: Story = {
  args: {
    themes: [
      { mode: 'light', palette: 'okabeIto' },
      { mode: 'dark', palette: 'contrast' },
    ],
  },
};
