import { availableParallelism } from 'node:os';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './scripts/chromium.ts';
import type { Plan } from './src/model/index.js';
import { snippetModules } from './tests/support/docs/snippetModules.ts';
import { apiServer } from './tests/support/apiServer.ts';
import { queryInNode } from './tests/support/queryInNode.ts';
import { readShared } from './tests/support/readShared.ts';
import { tokenServer } from './tests/support/tokenServer.ts';

/** A factory, because two projects must not share one browser object. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  viewport: { width: 1280, height: 800 },
  provider: playwright({ launchOptions: { executablePath: findChromium() ?? 'chromium', args: chromiumArgs } }),
  instances: [{ browser: 'chromium' as const }],
  // What a browser test can ask of its server, which runs in Node.
  commands: {
    queryInNode: (_: unknown, folder: string, plan: Plan) => queryInNode(folder, plan),
    readShared: (_: unknown, path: string) => readShared(path),
  },
});

/**
 * Where packages are looked for before any test runs: one that Vite finds only then makes it reload the page under the tests, and they
 * fail. It does not follow workers by itself.
 */
const entries = [
  'src/index.ts',
  'workers/*.worker.ts',
  'stories/**/*.stories.tsx',
  'src/**/*.browser.test.{ts,tsx}',
  'tests/*.browser.test.{ts,tsx}',
];

const setupFiles = ['tests/support/fixedSeed.ts', 'tests/support/leaveAsFound.ts'];

/**
 * Files of tests run two at a time, since each waits now and then. By itself Vitest leaves a processor free, which is half of a machine of two.
 * The files of a worker share what they import (no `isolate`): evaluating the library anew for each file costs more than most of their tests.
 * So a file leaves everything as it found it; `leaveAsFound` puts back what Vitest replaced.
 */
const shared = { maxWorkers: Math.max(2, availableParallelism() - 1), isolate: false };

// The projects run one after the other (`groupOrder`): side by side they would take the processor from each other's browsers.
export default defineConfig({
  plugins: [react(), apiServer(), tokenServer(), snippetModules()],
  optimizeDeps: { entries, include: ['react-dom/client', 'react/jsx-dev-runtime', 'vitest-browser-react', 're2js'] },
  worker: { format: 'es' },
  test: {
    // Longer than a busy machine takes; what never comes fails all the same.
    expect: { poll: { timeout: 5000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          sequence: { groupOrder: 0 },
          ...shared,
          environment: 'node',
          setupFiles,
          include: ['{src,tests,demo-server}/**/*.test.ts'],
          exclude: ['**/*.{browser,page}.test.*'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          sequence: { groupOrder: 1 },
          // Built pages on a real server: they are driven from Node.
          maxWorkers: 2,
          environment: 'node',
          setupFiles,
          include: ['tests/*.page.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          sequence: { groupOrder: 2 },
          ...shared,
          include: ['{src,tests}/**/*.browser.test.{ts,tsx}'],
          setupFiles: [...setupFiles, 'tests/support/emptyPage.ts'],
          browser: browser(),
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: { name: 'storybook', sequence: { groupOrder: 3 }, ...shared, browser: browser(), testTimeout: 60_000 },
      },
    ],
  },
});
