import type { Bench, BenchContext, BenchLine } from './bench.js';
import { callPage } from './callPage.js';
import { compareFigures, takeTurns, withExponent } from './compare.js';
import { urlOf } from './data/cacheFolder.js';
import { tableFiles } from './data/tableFiles.js';
import type { ParcoordsOptions, ParcoordsSample } from './pages/parcoords/index.js';

const sizes: Readonly<Record<string, number>> = { '1k': 1000, '10k': 10_000, '100k': 100_000 };
const libraries = ['ours', 'HiPlot', 'Plotly'] as const;
/** Moves of the brush per sample: ours takes more, as single frames vary more. */
const moves = { ours: 12, HiPlot: 3, Plotly: 3 };
/** ms a library may take for one sample, its data included. Plotly draws 100,000 runs in more than that. */
const patience = 90_000;

/**
 * Parallel coordinates over 8 axes, coloured by one: the first drawing of all runs, and moves of a brush on the first axis. Data is in memory (ours: in the worker), and
 * a picture counts once it is whole and on screen: the peers' come bit by bit over many frames. All libraries must select about the same runs.
 */
export const parcoords: Bench = {
  names: Object.keys(sizes).flatMap((size) => [`parcoords.draw.${size}`, `parcoords.brush.${size}`]),
  async *run(context) {
    const smaller = new Map<string, BenchLine>();
    for (const [size, runs] of Object.entries(sizes)) {
      const wanted = (['draw', 'brush'] as const).filter((what) => context.wants(`parcoords.${what}.${size}`));
      if (wanted.length === 0 || (context.quick && runs > 10_000)) continue;
      const samples = await sampled(context, size, runs);
      for (const what of wanted) {
        const figures = new Map([...samples].map(([library, taken]) => [library, taken.flatMap((sample) => sample[what])]));
        const unit = what === 'draw' ? 'ms' : 'ms per move';
        const line = withExponent(compareFigures({ bench: `parcoords.${what}.${size}`, figures, n: context.n, unit }), smaller.get(what));
        smaller.set(what, line);
        yield line;
      }
    }
  },
};

async function sampled({ withPage, n, say }: BenchContext, size: string, runs: number): Promise<Map<string, ParcoordsSample[]>> {
  const url = `${urlOf(await tableFiles(runs))}/export/`;
  const take = (library: ParcoordsOptions['library']) => (): Promise<ParcoordsSample> =>
    withPage('/pages/lab.html', async (page) => {
      const options: ParcoordsOptions = { library, runs, url, moves: moves[library] };
      const sample = await callPage<ParcoordsSample>(page, 'parcoords', options);
      const share = sample.selected / runs;
      // From 0.2 of the axis to 0.56 or 0.74: the number is spread evenly.
      const expected = 0.3 + 0.02 * moves[library];
      if (!(Math.abs(share - expected) < 0.05)) throw new Error(`selects ${sample.selected} runs, not about ${expected * runs}`);
      return sample;
    });
  const contestants = Object.fromEntries(libraries.map((library) => [library, take(library)]));
  return takeTurns({ bench: `parcoords.${size}`, contestants, n, say, patience });
}
