import { useEffect, useState } from 'react';
import { captureFigure, greyFigure, whenDrawn, type Figure } from '../../figure/index.js';
import { isAbort, toRunfolioError } from '../../model/index.js';

/** A figure on its way, there, or not to be had. */
export type FigureState = { status: 'drawing' } | { status: 'drawn'; figure: Figure } | { status: 'failed'; error: Error };

export interface FigureWish {
  title: string;
  /** Whether all colours become greys. */
  grey: boolean;
  /** Whatever changes how the element is drawn: a new one is waited for anew. */
  key: string;
}

/** Captures an element once all of it is drawn, and again when the wish changes. */
export function useFigure(element: HTMLElement | null, { title, grey, key }: FigureWish): FigureState {
  const wish = `${key} ${grey} ${title}`;
  const [state, setState] = useState<FigureState & { wish: string }>({ status: 'drawing', wish });
  useEffect(() => {
    if (!element) return undefined;
    const controller = new AbortController();
    const draw = async (): Promise<Figure> => {
      await whenDrawn(element, controller);
      const panel = element.querySelector<HTMLElement>('.rf-panel') ?? element;
      return captureFigure(panel, { title }).whole;
    };
    draw().then(
      (figure) => controller.signal.aborted || setState({ status: 'drawn', figure: grey ? greyFigure(figure) : figure, wish }),
      (error: unknown) =>
        isAbort(error) || setState({ status: 'failed', error: toRunfolioError(error, 'The figure cannot be drawn'), wish }),
    );
    return () => controller.abort(new DOMException('Another figure is wanted.', 'AbortError'));
  }, [element, title, grey, wish]);
  return state.wish === wish ? state : { status: 'drawing' };
}
