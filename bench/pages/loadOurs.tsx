import { allRuns } from '../../src/index.js';
import { parameter } from './afterPaint.js';
import { mountLinePlot } from './mountLinePlot.js';
import { offer } from './offer.js';

// The page a reader would open: an engine on an export, one line plot. `only` names runs to show.
const only = new URLSearchParams(location.search).get('only')?.split(',');
const { watch } = mountLinePlot(parameter('export'), only ? { runs: { ...allRuns('curves'), only } } : {});
const drawn = watch.drawn(0);

const wasmBefore = (moment: number): boolean =>
  performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('.wasm') && entry.startTime + entry.duration < moment);

offer({
  drawn: () => drawn,
  /** Whether the engine's wasm had arrived by the time the plot was drawn. */
  wasmHadArrived: async () => wasmBefore(await drawn),
});
