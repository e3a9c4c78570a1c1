import type { FramePanel } from '../../../src/embed/frame/index.js';
import { builtinKinds, RunfolioError, type QueryEngine } from '../../../src/index.js';

/** A panel with a version is taken as it was saved. One without has the fields that it names, and all others as a new panel of its kind; `y` are the metrics of a line plot. */
export async function completedPanel(panel: FramePanel, project: string, engine: QueryEngine, signal: AbortSignal): Promise<FramePanel> {
  if (panel.version !== undefined) return panel;
  const listed = builtinKinds.find(({ kind }) => kind === panel.kind);
  if (!listed)
    throw new RunfolioError(
      'bad-input',
      `There is no panel of kind “${panel.kind}”. Kinds are ${builtinKinds.map(({ kind }) => kind).join(', ')}.`,
    );
  const [kind, catalog] = await Promise.all([listed.whole?.() ?? listed, engine.catalog(project, { signal })]);
  const { version, spec } = kind.create(catalog);
  const { y, ...named } = panel.spec as { y?: unknown };
  const metrics = panel.kind === 'line-plot' && y !== undefined ? { metrics: [y].flat() } : y !== undefined && { y };
  return { ...panel, version, spec: { ...(spec as object), ...metrics, ...named } };
}
