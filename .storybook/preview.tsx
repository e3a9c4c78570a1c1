import type { Decorator, Preview } from '@storybook/react-vite';
import { useMemo } from 'react';
import { configure } from 'storybook/test';
import type { QueryEngine } from '../src/engine/index.js';
import { RunfolioProvider } from '../src/react/index.js';
import '../src/styles.css';

// Longer than a busy machine takes; what never comes fails all the same.
configure({ asyncUtilTimeout: 5000 });

/** What stories say through `parameters`. Without an engine a story brings its own provider. */
interface StageParameters {
  engine?: () => QueryEngine;
  /** Over the theme of the toolbar. */
  theme?: 'light' | 'dark';
  /** CSS pixels: how wide the page is. */
  stageWidth?: number;
}

const withProvider: Decorator = (Story, { parameters, globals, id }) => {
  const { engine, theme, stageWidth }: StageParameters = parameters;
  const chosen = theme ?? (globals['theme'] === 'dark' ? 'dark' : 'light');
  if (!engine) return <Story />;
  return (
    <Stage key={id} engine={engine} theme={chosen} width={stageWidth}>
      <Story />
    </Stage>
  );
};

function Stage({
  engine,
  theme,
  width,
  children,
}: {
  engine: () => QueryEngine;
  theme: 'light' | 'dark';
  width: number | undefined;
  children: React.ReactNode;
}) {
  const made = useMemo(() => engine(), [engine]);
  return (
    <RunfolioProvider engine={made} theme={theme} style={{ padding: 16, inlineSize: width, fontFamily: 'system-ui, sans-serif' }}>
      {children}
    </RunfolioProvider>
  );
}

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withProvider],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Docs',
          [
            'Welcome',
            'Embedding',
            'Playground',
            'Theme editor',
            'Theming',
            'Recipes',
            'Hosting',
            'Importing',
            'Reports',
            'Snapshots',
            'Figures',
          ],
          'Dashboard',
          'Panels',
          'Charts',
        ],
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light' },
};

export default preview;
