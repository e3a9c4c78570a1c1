import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { shortReport } from '../stories/support/reportDocuments.js';
import { createMemoryEngine } from '../stories/support/memoryEngine.js';
import { syntheticProject } from '../stories/support/syntheticProject.js';
import { ReportView } from '../src/entries/report.js';
import { Dashboard, PanelEventsContext, RunfolioError, RunfolioProvider, type PanelDocument, type Plan } from '../src/index.js';
import '../src/styles.css';

/** All is answered but lines of `train/loss`. */
const engine = () =>
  createMemoryEngine(syntheticProject({ points: 20, runs: 8 }), {
    before: (plan: Plan) => {
      if (plan.kind === 'series' && plan.y.includes('train/loss')) throw new RunfolioError('too-large', 'More than this page takes.');
    },
  });

const metricsOf = ({ spec }: PanelDocument) => (spec as { metrics?: string[] }).metrics?.[0];

test.each([
  ['dashboard', 'train/accuracy', (events: object) => <Dashboard project="synthetic" {...events} />],
  ['report', 'val/acc', (events: object) => <ReportView report={shortReport} {...events} />],
] as const)('a %s tells its page, and whoever is around, of its panels', async (_, drawn, element) => {
  const [own, around] = [0, 1].map(() => ({
    onReady: vi.fn<(document: PanelDocument) => void>(),
    onError: vi.fn<(error: Error, document: PanelDocument) => void>(),
  })) as [Heard, Heard];
  await render(
    <PanelEventsContext.Provider value={around}>
      <RunfolioProvider engine={engine()} theme="light" style={{ inlineSize: 1200, blockSize: 780 }}>
        {element(own)}
      </RunfolioProvider>
    </PanelEventsContext.Provider>,
  );
  for (const { onReady, onError } of [own, around]) {
    await expect.poll(() => onReady.mock.calls.map(([document]) => metricsOf(document)), { timeout: 20_000 }).toContain(drawn);
    await expect.poll(() => onError.mock.calls.length, { timeout: 20_000 }).toBe(1);
    const [error, document] = onError.mock.calls[0]!;
    expect([error, metricsOf(document)]).toEqual([expect.objectContaining({ code: 'too-large' }), 'train/loss']);
    expect(onReady.mock.calls.map(([ready]) => metricsOf(ready))).not.toContain('train/loss');
  }
});

interface Heard {
  onReady: ReturnType<typeof vi.fn<(document: PanelDocument) => void>>;
  onError: ReturnType<typeof vi.fn<(error: Error, document: PanelDocument) => void>>;
}
