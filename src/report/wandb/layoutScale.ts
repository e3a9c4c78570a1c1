import type { PanelLayout } from '../../model/index.js';
import type { Fields } from './fields.js';

/** W&B’s grid has 24 columns, ours 12; six rows there are as high as nine here. */
const [columns, across, down] = [12, 0.5, 1.5] as const;

/** The place of a panel in our grid. Places that cannot be are brought to ones that can. */
export function scaledLayout(fields: Fields): PanelLayout {
  const layout = fields.inner('layout');
  const left = within(Math.round((layout.number('x') ?? 0) * across), 0, columns - 2);
  const right = within(Math.round((layout.number('x') ?? 0) * across + (layout.number('w') ?? 8) * across), left + 2, columns);
  return {
    x: left,
    y: within(Math.round((layout.number('y') ?? 0) * down), 0, 10_000),
    w: right - left,
    h: within(Math.round((layout.number('h') ?? 6) * down), 4, 200),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Number.isNaN(value) ? least : value));
}
