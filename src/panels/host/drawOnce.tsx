import type { ReactNode } from 'react';
import { captureFigure, whenDrawn, type Figure } from '../../figure/index.js';
import { RunfolioError } from '../../model/index.js';
import type { PanelData } from '../download/panelData.js';
import { FigureSheet } from '../figure/FigureSheet.js';
import type { PanelHost, PanelTold, ShowOnce } from './panelHost.js';

export interface DrawOnceOptions {
  /** The panel, told of by this host. */
  panel: (host: PanelHost) => ReactNode;
  /** CSS pixels. */
  size: { width: number; height: number };
  title: boolean;
  /** Puts it where it is drawn, and takes it away. */
  show: ShowOnce;
  signal: AbortSignal;
}

/** A panel drawn off screen, and what it was drawn from. */
export interface DrawnOnce {
  figure: Figure;
  data: PanelData;
}

/** Draws a panel off screen, asking what it asks wherever it is on the page. Rejects with its error where it cannot be drawn. */
export async function drawOnce({ panel, size, title, show, signal }: DrawOnceOptions): Promise<DrawnOnce> {
  let latest: PanelTold | undefined;
  signal.throwIfAborted();
  // What the panel cannot do ends the wait for it.
  const given = new AbortController();
  const host: PanelHost = {
    tell: (told) => {
      latest = told;
      if (told.error && !told.drawn) given.abort(told.error);
    },
    fail: (error) => given.abort(error),
  };
  const either = AbortSignal.any([signal, given.signal]);
  const ended = new Promise<never>((_, reject) => {
    either.addEventListener('abort', () => reject(either.reason as Error), { once: true });
  });
  try {
    const element = new Promise<HTMLElement>((resolve) => {
      const onElement = (found: HTMLElement | null): void => void (found && resolve(found));
      show(
        <FigureSheet {...size} paper={undefined} title={title} onElement={onElement}>
          {panel(host)}
        </FigureSheet>,
      );
    });
    const captured = element.then((sheet) => capture(sheet, either, () => latest));
    return await Promise.race([captured, ended]);
  } finally {
    show(undefined);
  }
}

async function capture(sheet: HTMLElement, signal: AbortSignal, told: () => PanelTold | undefined): Promise<DrawnOnce> {
  await whenDrawn(sheet, { signal });
  const data = await told()?.dataOf();
  if (!data) throw new RunfolioError('timed-out', 'The panel was not drawn.');
  const card = sheet.querySelector<HTMLElement>('.rf-panel') ?? sheet;
  return { figure: await captureFigure(card, { title: data.title }).whole, data };
}
