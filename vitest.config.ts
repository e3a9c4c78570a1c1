import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './scripts/chromium.ts';

/** A factory, because two projects must not share one browser object. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  viewport: { width: 1280, height: 800 },
  provider: playwright({ launchOptions: { executablePath: findChromium() ?? 'chromium', args: chromiumArgs } }),
  instances: [{ browser: 'chromium' as const }],
});

/** Packages that tests reach: one that Vite finds only while tests run makes it reload the page under them, and they fail. */
const bundledFirst = [
  '@base-ui/react/context-menu',
  '@base-ui/react/dialog',
  '@base-ui/react/popover',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  '@tanstack/query-core',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  'apache-arrow',
  'd3',
  'lucide-react',
  're2js',
  'react-dom/client',
  'react-grid-layout',
  'react-grid-layout/core',
  'vitest-browser-react',
  'zod/mini',
];

export default defineConfig({
  plugins: [react()],
  optimizeDeps: { include: bundledFirst },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,tests,demo-server}/**/*.test.ts'],
          exclude: ['**/*.browser.test.*'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['{src,tests}/**/*.browser.test.{ts,tsx}'], browser: browser(), testTimeout: 60_000 },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: { name: 'storybook', browser: browser(), testTimeout: 60_000 },
      },
    ],
  },
});
