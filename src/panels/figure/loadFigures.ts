/** Loads what makes figures of panels: `captureFigure`, `figureSvg`, `figurePng`, `figurePdf`, `whenDrawn`. */
export async function loadFigures() {
  return import('../../figure/index.js');
}
