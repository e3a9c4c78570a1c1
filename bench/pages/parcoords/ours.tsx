import { createRoot } from 'react-dom/client';
import { createWasmEngine, ParallelCoordinates, RunfolioProvider, type Column } from '../../../src/index.js';
import '../../../src/styles.css';
import { afterPaint, stage } from '../afterPaint.js';
import { Watch } from '../watch.js';
import { axisKeys, drawingSize, pointerAt, type OpenParallel } from './parallel.js';

const keys = axisKeys.map((key): Column => ({ from: 'config', key }));
/** As the peers have them. */
const axes = keys.map((column) => ({ column, scale: 'linear' as const }));
/** CSS pixels by which what takes the pointer reaches beyond an axis. */
const beyond = 4;

/** <ParallelCoordinates> on the real engine, whose workers have the columns. */
export const open: OpenParallel = async (_runs, url) => {
  const watch = new Watch(createWasmEngine({ exports: [{ id: 'table', url }] }));
  const columns: Column[] = [...keys, { from: 'run', key: 'run_id' }, { from: 'run', key: 'name' }];
  await watch.engine.run({ kind: 'runs.columns', runs: { project: 'table' }, columns }, { signal: new AbortController().signal });
  stage().style.inlineSize = `${drawingSize.width}px`;
  return {
    draw: async () => {
      createRoot(stage()).render(
        <RunfolioProvider engine={watch.engine} theme="light">
          <ParallelCoordinates project="table" axes={axes} colorBy={keys[0]} height={drawingSize.height} />
        </RunfolioProvider>,
      );
      return watch.drawn(0);
    },
    press: (share) => pointerAt(firstAxis(), beyond)('pointerdown', share),
    moveTo: (share) => {
      const { draws } = watch;
      pointerAt(firstAxis(), beyond)('pointermove', share);
      return watch.drawn(draws);
    },
    release: async (share) => {
      pointerAt(firstAxis(), beyond)('pointerup', share);
      await afterPaint();
      await afterPaint();
      const said = document.querySelector<HTMLElement>('.rf-parallel')?.dataset['rfSelected'] ?? '';
      return Number(said.split(' of ')[0]?.replaceAll(',', ''));
    },
  };
};

function firstAxis(): Element {
  const hit = document.querySelector('.rf-parallel-hit');
  if (!hit) throw new Error('There is no axis.');
  // There is no pointer to capture: the events are made up.
  hit.setPointerCapture = () => undefined;
  return hit;
}
