import { captureFigure } from './capture/captureFigure.js';
import type { Figure } from './figureNode.js';
import { svgElement } from './svgElement.js';

/** Panels put on paper, and what takes that back. */
export interface PrintedFigures {
  /** Resolves once pictures that come late are in place, too. */
  whole: Promise<void>;
  restore: () => void;
}

/** Puts a figure into each panel below an element, which stands in its place on paper alone: vectors, and whole at any width. */
export function printFigures(root: HTMLElement): PrintedFigures {
  const printed = [...root.querySelectorAll<HTMLElement>('.rf-panel')]
    .filter((panel) => panel.getClientRects().length > 0 && !panel.closest('.rf-figure-sheet'))
    .map(printPanel);
  return {
    whole: Promise.all(printed.map(({ whole }) => whole)).then(() => undefined),
    restore: () => {
      for (const { restore } of printed) restore();
    },
  };
}

function printPanel(panel: HTMLElement): PrintedFigures {
  const { figure, whole } = captureFigure(panel, { title: panel.querySelector('.rf-panel-header h3')?.textContent ?? 'Panel' });
  let shown = drawn(figure);
  panel.append(shown);
  panel.dataset['rfPrinted'] = '';
  if (isWide(panel)) panel.dataset['rfWide'] = '';
  return {
    whole: whole.then((finished) => {
      const next = drawn(finished);
      shown.replaceWith(next);
      shown = next;
    }),
    restore: () => {
      shown.remove();
      delete panel.dataset['rfPrinted'];
      delete panel.dataset['rfWide'];
    },
  };
}

/** Whether it takes more than half of the row in which it stands in a dashboard. */
function isWide(panel: HTMLElement): boolean {
  const row = panel.closest('.react-grid-layout');
  return row !== null && panel.clientWidth > 0.6 * row.clientWidth;
}

function drawn(figure: Figure): SVGSVGElement {
  const svg = svgElement(figure);
  svg.setAttribute('class', 'rf-print-figure');
  return svg;
}
