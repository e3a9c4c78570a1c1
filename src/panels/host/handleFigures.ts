import type { QueryEngine } from '../../engine/index.js';
import { figurePng, figureSvg } from '../../figure/index.js';
import { panelProvenance } from '../download/panelProvenance.js';
import { drawnData } from './drawnData.js';
import { drawOnce, type DrawnOnce, type DrawOnceOptions } from './drawOnce.js';

export { drawnData };

/** A figure of a panel as the text of an SVG file. */
export async function svgOnce(options: DrawOnceOptions, engine: QueryEngine): Promise<string> {
  const { figure, data } = await drawOnce(options);
  return figureSvg(figure, { provenance: await panelProvenance(data, engine, options) });
}

/** A figure of a panel as a PNG. */
export async function pngOnce(options: DrawOnceOptions & { scale: number }, engine: QueryEngine): Promise<Blob> {
  const { figure, data } = await drawOnce(options);
  return figurePng(figure, { scale: options.scale, provenance: await panelProvenance(data, engine, options), signal: options.signal });
}

/** What stands behind a panel that was not drawn yet. */
export async function dataOnce(options: DrawOnceOptions): Promise<DrawnOnce['data']> {
  return (await drawOnce(options)).data;
}
