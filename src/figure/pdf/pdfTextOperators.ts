import type { FigureNode } from '../figureNode.js';
import type { FigureFont } from '../inks.js';
import { pdfNumber } from './pdfDocument.js';
import { encodedRuns, type EncodedRun } from './pdfEncodings.js';
import { faceOf, fontName, naturalWidth, symbolWidth } from './pdfFonts.js';
import type { PdfResources } from './pdfResources.js';
import { textPicture } from './textPicture.js';

/** How a text is painted: filled, its outline, or not at all (found and copied still). */
type Paint = 'fill' | 'outline' | 'invisible';
const modes: Readonly<Record<Paint, number>> = { fill: 0, outline: 1, invisible: 3 };

/**
 * A text in the standard font nearest to its own, each run as wide as it was measured. One with characters that no standard font has is a picture of its glyphs, with the
 * text itself, as far as it can be written, invisible above.
 */
export function pdfTextOperators(node: FigureNode, resources: PdfResources, paint: 'fill' | 'outline'): string {
  const { attributes, text = '', textWidth = 0 } = node;
  const font: FigureFont = {
    family: String(attributes['font-family'] ?? ''),
    size: Number(attributes['font-size'] ?? 10),
    weight: Number(attributes['font-weight'] ?? 400),
    italic: attributes['font-style'] === 'italic',
  };
  const share = { start: 0, middle: 0.5, end: 1 }[String(attributes['text-anchor'] ?? 'start')] ?? 0;
  const place = { x: Number(attributes['x']) - share * textWidth, y: Number(attributes['y']), angle: angleOf(attributes['transform']) };
  const runs = encodedRuns(text);
  const unknown = runs.some((run) => run.font === 'other');
  const written = runsText(runs, font, textWidth, place, resources, unknown ? 'invisible' : paint);
  if (!unknown || paint === 'outline') return unknown ? '' : written;
  const { href, box } = textPicture(text, font, textWidth, String(attributes['fill'] ?? '#000000'));
  const name = resources.picture(href);
  const [cos, sin] = [Math.cos(place.angle), Math.sin(place.angle)].map(pdfNumber);
  const turned = `${cos} ${sin} ${pdfNumber(-Math.sin(place.angle))} ${cos} ${pdfNumber(place.x)} ${pdfNumber(place.y)} cm`;
  const shape = `${pdfNumber(box.width)} 0 0 ${pdfNumber(-box.height)} ${pdfNumber(box.x)} ${pdfNumber(box.y + box.height)} cm`;
  return `q ${turned} ${shape} /${name} Do Q\n${written}`;
}

function runsText(
  runs: readonly EncodedRun[],
  font: FigureFont,
  textWidth: number,
  { x, y, angle }: { x: number; y: number; angle: number },
  resources: PdfResources,
  paint: Paint,
): string {
  const measured = runs.map((run) => resources.inks.measure(run.text, font).width);
  const fit = textWidth > 0 ? textWidth / (measured.reduce((sum, width) => sum + width, 0) || 1) : 1;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let along = 0;
  const parts = runs.map((run, i) => {
    const width = measured[i]! * fit;
    const [left, top] = [x + along * cos, y + along * sin];
    along += width;
    if (run.font === 'other') return '';
    const { name, stretch } = look(run, font, width);
    // The page is upside down, as figures are: texts are turned back.
    const matrix = [cos, sin, sin, -cos, left, top].map(pdfNumber).join(' ');
    const hex = run.codes.map((code) => code.toString(16).padStart(2, '0')).join('');
    return `/${resources.font(name)} ${pdfNumber(font.size)} Tf ${pdfNumber(stretch)} Tz ${matrix} Tm <${hex}> Tj`;
  });
  return `BT ${modes[paint]} Tr ${parts.filter((part) => part !== '').join('\n')} ET`;
}

/** A font's name, and by how much its glyphs are stretched (percent). */
function look(run: EncodedRun, font: FigureFont, width: number): { name: string; stretch: number } {
  if (run.font === 'symbol') return { name: 'Symbol', stretch: stretchTo(width, symbolWidth(run.codes) * font.size) };
  const face = faceOf(font.family);
  const isBold = font.weight >= 600;
  const natural = naturalWidth(face, isBold, run.codes);
  return { name: fontName(face, isBold, font.italic), stretch: natural === undefined ? 100 : stretchTo(width, natural * font.size) };
}

/** In percent, as far as letters still look like themselves. */
function stretchTo(width: number, natural: number): number {
  return natural > 0 ? Math.min(130, Math.max(70, (100 * width) / natural)) : 100;
}

/** `rotate(30 …)` in radians. */
function angleOf(transform: string | number | undefined): number {
  const [, degrees] = /^rotate\((-?[\d.]+)/.exec(String(transform ?? '')) ?? [];
  return degrees === undefined ? 0 : (Number(degrees) * Math.PI) / 180;
}
