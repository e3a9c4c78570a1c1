import { createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { shortReport } from '../stories/support/reportDocuments.js';
import { createMemoryEngine } from '../stories/support/memoryEngine.js';
import { syntheticProject } from '../stories/support/syntheticProject.js';
import { ReportView, type ReportViewHandle } from '../src/entries/report.js';
import { Dashboard, PanelMenuContext, RunfolioProvider, type DashboardHandle, type PanelMenuItem } from '../src/index.js';
import '../src/styles.css';

const Page = ({ children }: { children: React.ReactNode }) => (
  <RunfolioProvider
    engine={createMemoryEngine(syntheticProject({ points: 20, runs: 4 }))}
    theme="light"
    style={{ inlineSize: 1200, blockSize: 780 }}
  >
    {children}
  </RunfolioProvider>
);

test('a ref of a dashboard has its panels, and what its reader chose', async () => {
  const ref = createRef<DashboardHandle>();
  await render(<Page>{<Dashboard ref={ref} project="synthetic" />}</Page>);
  await expect.poll(() => ref.current!.panels().length, { timeout: 20_000 }).toBeGreaterThan(2);
  const placed = ref.current!.panels();
  const shown = Array.from(document.querySelectorAll<HTMLElement>('[data-rf-panel]'), ({ dataset }) => dataset['rfPanel']);
  expect(placed.map(({ document }) => document.id)).toEqual(shown);
  const [{ document: first }] = placed as [(typeof placed)[number]];
  expect(await ref.current!.panel(first.id)!.exportSvg({ width: 300, height: 200 })).toMatch(/^<svg [^>]*width="300"/);
  expect(ref.current!.view().runSet.project).toBe('synthetic');
  expect(ref.current!.panel('none')).toBeUndefined();
});

test('a ref of a report has its panels, and goes to a block', async () => {
  const ref = createRef<ReportViewHandle>();
  await render(<Page>{<ReportView ref={ref} report={shortReport} />}</Page>);
  await expect.poll(() => ref.current!.panels().length, { timeout: 20_000 }).toBe(2);
  const last = shortReport.blocks.at(-1)!.id;
  expect([ref.current!.scrollTo(last), ref.current!.scrollTo('none')]).toEqual([true, false]);
  const [{ handle }] = ref.current!.panels() as [ReturnType<ReportViewHandle['panels']>[number]];
  expect((await handle.data()).rows).toBeGreaterThan(0);
});

test('a host has entries of its own in the menus of panels', async () => {
  const onPick = vi.fn<PanelMenuItem['onPick']>();
  const menu = [{ label: 'Embed code …', onPick }];
  const ref = createRef<DashboardHandle>();
  await render(
    <Page>
      <PanelMenuContext.Provider value={menu}>
        <Dashboard ref={ref} project="synthetic" />
      </PanelMenuContext.Provider>
    </Page>,
  );
  await page
    .getByRole('button', { name: /^Settings of/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Embed code …' }).click();
  expect(onPick.mock.calls[0]).toEqual([ref.current!.panels()[0]!.document, expect.objectContaining({ project: 'synthetic' })]);
});
