import { mountLinePlot } from './mountLinePlot.js';

declare global {
  interface Performance {
    /** Bytes of this page with its workers, after a collection of garbage; for cross-origin isolated pages. */
    measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
  }
}

export interface MemorySample {
  /** Bytes with the plot on the page and DuckDB started. */
  shown: number;
  /** Bytes after the plot has gone; the engine stays. */
  gone: number;
}

/** Memory of a page with a line plot, and without it again. */
export async function memory({ url }: { url: string }): Promise<MemorySample> {
  const { watch, clear } = mountLinePlot(url);
  await watch.drawn(0);
  const facets = { kind: 'runs.facets' as const, runs: { project: 'curves' }, columns: [{ from: 'run' as const, key: 'state' as const }] };
  await watch.engine.run(facets, { signal: new AbortController().signal });
  const shown = await performance.measureUserAgentSpecificMemory();
  clear();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const gone = await performance.measureUserAgentSpecificMemory();
  return { shown: shown.bytes, gone: gone.bytes };
}
