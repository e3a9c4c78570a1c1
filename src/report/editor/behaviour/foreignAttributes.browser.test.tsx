import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../../stories/support/memoryEngine.js';
import { shortReport } from '../../../../stories/support/reportDocuments.js';
import { syntheticProject } from '../../../../stories/support/syntheticProject.js';
import '../../../styles.css';
import { RunfolioProvider } from '../../../react/index.js';
import { ReportEditor } from '../ReportEditor.js';

test('a dialog that is opened from a panel grid stays, though it marks the paragraphs beside the grid', async () => {
  const engine = createMemoryEngine(syntheticProject({ runs: 8, points: 40 }));
  await render(
    <RunfolioProvider engine={engine} theme="light" style={{ inlineSize: 1000 }}>
      <ReportEditor report={shortReport} project="synthetic" />
    </RunfolioProvider>,
  );
  await expect.element(page.getByRole('heading', { name: 'val/acc' })).toBeInTheDocument();
  const drawn = page.getByRole('heading', { name: 'val/acc' }).element();
  await page.getByRole('button', { name: 'Panel', exact: true }).click();
  await expect.element(page.getByRole('combobox', { name: 'Search kinds of panels' })).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect.element(page.getByRole('combobox', { name: 'Search kinds of panels' })).toBeVisible();
  expect(document.querySelectorAll('.ProseMirror [aria-hidden="true"]').length).toBeGreaterThan(0);
  expect(drawn.isConnected).toBe(true);
});
