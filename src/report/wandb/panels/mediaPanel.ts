import type { MediaSpec } from '../../../panels/index.js';
import type { Fields } from '../fields.js';
import type { ArrivedPanel } from './arrivedPanel.js';

/** Widths of tiles for so many columns, CSS pixels. */
const tiles: readonly number[] = [432, 288, 192, 192, 128, 128, 96, 96, 64];

/** Pictures and the like, by run. */
export function readMediaPanel(config: Fields): ArrivedPanel {
  const notes: string[] = [];
  const count = config.number('columnCount');
  if (count !== undefined) notes.push(`Tiles have a fixed size in place of ${count} columns.`);
  const tile = tiles[Math.min(tiles.length, Math.max(1, Math.round(count ?? 4))) - 1] ?? 192;
  const spec: MediaSpec = { keys: [...new Set(config.texts('mediaKeys'))], across: acrossOf(config), tile };
  return { kind: 'media', spec, notes };
}

function acrossOf(config: Fields): MediaSpec['across'] {
  const mode = config.choice('mode', ['gallery', 'grid']);
  const [gallery, grid] = [config.inner('gallerySettings'), config.inner('gridSettings')];
  const axis = mode === 'grid' ? grid.choice('xAxis', ['step', 'index']) : gallery.choice('axis', ['step', 'index']);
  if (mode === 'grid') grid.usual({ yAxis: 'run' });
  return axis ?? 'index';
}
