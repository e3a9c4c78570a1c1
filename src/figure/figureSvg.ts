import type { Figure, FigureNode } from './figureNode.js';

export interface FigureSvgOptions {
  /** Millimetres of the width; the height follows. Default: CSS pixels. */
  widthMm?: number | undefined;
  /** Where the figure comes from, plain JSON: embedded as it is. */
  provenance?: object | undefined;
}

/** A figure as a file of its own: no styles, no classes, nothing that is loaded from elsewhere. */
export function figureSvg(figure: Figure, { widthMm, provenance }: FigureSvgOptions = {}): string {
  const { width, height, title, nodes } = figure;
  const size =
    widthMm === undefined
      ? { width, height }
      : { width: `${widthMm}mm`, height: `${Math.round((widthMm * height * 100) / width) / 100}mm` };
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}">`;
  const metadata = provenance === undefined ? '' : `<metadata>${escaped(JSON.stringify(provenance))}</metadata>\n`;
  return `${head}\n<title>${escaped(title)}</title>\n${metadata}${nodes.map(written).join('\n')}\n</svg>\n`;
}

function written({ tag, attributes, children, text }: FigureNode): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inner = text === undefined ? children.map(written).join('') : escaped(text);
  return inner === '' ? `<${tag}${list.join('')}/>` : `<${tag}${list.join('')}>${inner}</${tag}>`;
}

/** Characters that XML forbids are left out. */
function escaped(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]!)
  );
}
