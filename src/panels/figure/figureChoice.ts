import type { FigureFormat } from './figureFile.js';
import { figurePresets, ownSize, type FigureSize } from './figureSize.js';

/** How a figure is wanted. */
export interface FigureChoice {
  /** Name of the preset; `own` for a size of one's own, empty for that on screen. */
  preset: string;
  size: FigureSize;
  /** Colours as on screen; such that lines differ without colours; greys alone. */
  colors: 'own' | 'safe' | 'grey';
  /** Whether the line with the title is part of it. */
  title: boolean;
  format: FigureFormat;
  /** Of a PNG, 1 to 4. */
  scale: number;
}

/** As on screen. */
export function firstChoice(own: { width: number; height: number }): FigureChoice {
  return { preset: '', size: ownSize(own), colors: 'own', title: true, format: 'svg', scale: 2 };
}

/** The choice with another preset, and its size. */
export function withPreset(choice: FigureChoice, preset: string, own: { width: number; height: number }): FigureChoice {
  const known = figurePresets.find(({ name }) => name === preset);
  const size = known ? { width: known.width, height: known.height, text: known.text } : preset === '' ? ownSize(own) : choice.size;
  return { ...choice, preset, size };
}
