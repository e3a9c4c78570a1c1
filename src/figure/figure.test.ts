import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { node, type Figure } from './figureNode.js';
import { figureSvg } from './figureSvg.js';
import { greyFigure, greyOf } from './greyFigure.js';
import { identity } from './matrix.js';
import { parsePath } from './parsePath.js';
import { PathWriter } from './pathWriter.js';
import { arcCurves } from './pdf/arcCurves.js';
import { encodedRuns } from './pdf/pdfEncodings.js';
import { faceOf, fontName, naturalWidth } from './pdf/pdfFonts.js';
import { pngWithText } from './pngWithText.js';

describe('paths', () => {
  test('relative and short forms are read as what they stand for', () => {
    expect(parsePath('m1 2l3 4h-1v2z')).toEqual([
      { command: 'M', numbers: [1, 2] },
      { command: 'L', numbers: [4, 6] },
      { command: 'L', numbers: [3, 6] },
      { command: 'L', numbers: [3, 8] },
      { command: 'Z', numbers: [] },
    ]);
    expect(parsePath('M0 0 10 0-5-.5.5')).toEqual([
      { command: 'M', numbers: [0, 0] },
      { command: 'L', numbers: [10, 0] },
      { command: 'L', numbers: [-5, -0.5] },
    ]);
    // After a close a relative command starts where the part began.
    expect(parsePath('M5 5h5zl1 1').at(-1)).toEqual({ command: 'L', numbers: [6, 6] });
    expect(parsePath('M0 0C1 1 2 1 3 0S5-1 6 0').at(-1)).toEqual({ command: 'C', numbers: [4, -1, 5, -1, 6, 0] });
    expect(parsePath('M0 0q1 1 2 0t2 0').at(-1)).toEqual({ command: 'Q', numbers: [3, -1, 4, 0] });
    // The flags of an arc may stand together.
    expect(parsePath('M0 0a5 5 0 1110 0')[1]).toEqual({ command: 'A', numbers: [5, 5, 0, 1, 1, 10, 0] });
  });

  test('a circle of a canvas is two arcs, scaled with what is around it', () => {
    const path = new PathWriter();
    path.move([2, 0, 0, 2, 10, 0], 5 + 3, 5);
    path.arc([2, 0, 0, 2, 10, 0], 5, 5, 3, 0, 2 * Math.PI);
    const commands = parsePath(path.data);
    expect(commands.map(({ command }) => command).join('')).toMatch(/^MA+$/);
    expect(commands[0]?.numbers).toEqual([26, 10]);
    for (const { numbers } of commands.slice(1)) expect(numbers.slice(0, 2)).toEqual([6, 6]);
    expect(commands.at(-1)?.numbers.slice(5)).toEqual([26, 10]);
  });

  test('an arc of a canvas ends where it should, in either direction', () => {
    for (const backwards of [false, true]) {
      const path = new PathWriter();
      path.arc(identity, 0, 0, 10, 0.3, 2, backwards);
      const [x, y] = parsePath(path.data).at(-1)!.numbers.slice(-2);
      expect(x).toBeCloseTo(10 * Math.cos(2), 1);
      expect(y).toBeCloseTo(10 * Math.sin(2), 1);
    }
  });

  test('the curves of an arc stay on its ellipse', () => {
    // Wide 10, high 6, turned by 30 degrees, around (3, -2).
    const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    const at = (t: number): [number, number] => {
      const [u, v] = [10 * Math.cos(t), 6 * Math.sin(t)];
      return [3 + cos * u - sin * v, -2 + sin * u + cos * v];
    };
    for (const [from, to] of [
      [0.2, 2.9],
      [0.2, 4.9],
      [4, 1],
    ] as const) {
      let [x, y] = at(from);
      const large = Math.abs(to - from) > Math.PI ? 1 : 0;
      for (const curve of arcCurves([x, y], [10, 6, 30, large, to > from ? 1 : 0, ...at(to)])) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = curve;
        for (const t of [0.25, 0.5, 0.75]) {
          const s = 1 - t;
          const px = s ** 3 * x + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t ** 3 * x3 - 3;
          const py = s ** 3 * y + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t ** 3 * y3 + 2;
          const far = Math.hypot((cos * px + sin * py) / 10, (-sin * px + cos * py) / 6);
          expect(far).toBeCloseTo(1, 2);
        }
        [x, y] = [x3, y3];
      }
      expect([x, y].map((value) => value.toFixed(6))).toEqual(at(to).map((value) => value.toFixed(6)));
    }
  });
});

const figure: Figure = {
  width: 200,
  height: 100,
  title: 'loss <a & b>',
  nodes: [
    node('rect', { x: 0, y: 0, width: 200, height: 100, fill: '#ff0000' }),
    { ...node('text', { x: 1, y: 2, 'font-family': "'Inter', sans-serif", fill: '#00ff00' }), text: 'a < b \u0001& "c"', textWidth: 9 },
  ],
};

test('a figure as SVG has its size on paper, its provenance, and texts that cannot break out', () => {
  const svg = figureSvg(figure, { widthMm: 84, provenance: { note: '</metadata><script>' } });
  expect(svg).toContain('width="84mm" height="42mm" viewBox="0 0 200 100"');
  expect(svg).toContain('<title>loss &lt;a &amp; b&gt;</title>');
  expect(svg).toContain('>a &lt; b &amp; &quot;c&quot;</text>');
  expect(svg).not.toContain('<script');
  const json = /<metadata>(.*)<\/metadata>/.exec(svg)![1]!.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  expect(JSON.parse(json)).toEqual({ note: '</metadata><script>' });
});

test('greys have the luminance of their colours', () => {
  // Rec. 709: pure green is 71.52 % of white's light, which sRGB encodes as 220.
  expect(greyOf('#00ff00')).toBe('#dcdcdc');
  expect(greyOf('#ff0000')).toBe('#7f7f7f');
  expect(greyOf('#777777')).toBe('#777777');
  expect(JSON.stringify(greyFigure(figure))).not.toMatch(/#ff0000|#00ff00/);
});

test('a text goes into a PNG behind its header, with the checksum that PNG wants', () => {
  const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, ...Array.from({ length: 25 }, () => 7), 1, 2, 3]);
  const made = Buffer.from(pngWithText(png, 'provenance', '{"a":"é"}'));
  const chunk = made.subarray(33);
  const length = chunk.readUInt32BE(0);
  expect(chunk.subarray(4, 8).toString()).toBe('iTXt');
  expect(chunk.subarray(8, 8 + length).toString()).toBe('provenance\0\0\0\0\0{"a":"é"}');
  expect(chunk.readUInt32BE(8 + length)).toBe(crc32(chunk.subarray(4, 8 + length)));
  expect([...chunk.subarray(12 + length)]).toEqual([1, 2, 3]);
});

describe('texts of a PDF', () => {
  test('are split by the font that has their characters', () => {
    expect(encodedRuns('σ = −0.5 – é')).toEqual([
      { font: 'symbol', text: 'σ', codes: [0x73] },
      { font: 'text', text: ' = ', codes: [0x20, 0x3d, 0x20] },
      { font: 'symbol', text: '−', codes: [0x2d] },
      { font: 'text', text: '0.5 – é', codes: [0x30, 0x2e, 0x35, 0x20, 0x96, 0x20, 0xe9] },
    ]);
    expect(encodedRuns('損失').map(({ font }) => font)).toEqual(['other']);
    expect(encodedRuns('a\u200bb\u202fc')).toEqual([{ font: 'text', text: 'ab\u202fc', codes: [0x61, 0x62, 0x20, 0x63] }]);
  });

  test('have the standard font nearest to their own, whose widths are known', () => {
    expect(faceOf('system-ui, sans-serif')).toBe('Helvetica');
    expect(faceOf('ui-monospace, monospace')).toBe('Courier');
    expect(fontName('Times', true, true)).toBe('Times-BoldItalic');
    expect(fontName('Helvetica', false, true)).toBe('Helvetica-Oblique');
    // Adobe's metrics: H 722, e 556, l 222, l 222, o 556.
    expect(
      naturalWidth(
        'Helvetica',
        false,
        Array.from('Hello', (letter) => letter.charCodeAt(0)),
      ),
    ).toBeCloseTo(2.278);
  });
});
