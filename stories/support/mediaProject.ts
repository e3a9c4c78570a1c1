import { encodePng, type Picture } from '../../demo-server/sample/png.js';
import { mediaFile } from '../../src/arrow/index.js';
import type { LoggedMedia, MediaBox, MediaFile, ProjectData } from '../../src/model/index.js';
import { makeRun } from '../../tests/support/makeRun.js';

/** All media here are synthetic: drawn and sounded by fixed formulas. */
interface MediaProject {
  project: ProjectData;
  /** Puts a file among those of the project and gives its path. */
  keep: (bytes: Uint8Array | string, extension: string) => string;
}

/** A project to which media are added. */
export function emptyMediaProject(): MediaProject {
  const mediaFiles: MediaFile[] = [];
  const project: ProjectData = { id: 'synthetic', name: 'synthetic', runs: [], parameters: [], warnings: [], mediaFiles };
  const keep = (bytes: Uint8Array | string, extension: string): string => {
    const file = mediaFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, extension);
    mediaFiles.push(file);
    return file.path;
  };
  return { project, keep };
}

const shapes = ['disc', 'square', 'stripe'] as const;
const classes = { '0': 'ground', '1': 'disc', '2': 'square', '3': 'stripe' };
const [width, height] = [96, 64];

interface Scene {
  picture: Uint8Array;
  mask: Uint8Array;
  boxes: MediaBox[];
}

/** A picture of three shapes, the mask of their classes, and boxes round them: as they are, and as they might be predicted. */
export function scene(seed: number): Scene {
  const pixels = new Uint8Array(width * height * 3);
  const mask = new Uint8Array(width * height);
  const places = shapes.map((_, i) => ({
    x: 16 + 30 * i + ((seed * 7 + i * 5) % 9),
    y: 20 + ((seed * 11 + i * 13) % 24),
    r: 8 + ((seed + i) % 4),
  }));
  const classAt = (x: number, y: number): number => {
    const found = places.findIndex(({ x: cx, y: cy, r }, i) => inside(i, Math.abs(x - cx), Math.abs(y - cy), r));
    return found + 1;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const kind = classAt(x, y);
      mask[at] = kind;
      const shade = 40 + ((x * 3 + y * 5 + seed * 17) % 40);
      pixels.set([kind === 1 ? 200 : shade, kind === 2 ? 190 : shade + 20, kind === 3 ? 220 : shade + 40], at * 3);
    }
  }
  return {
    picture: encodePng({ width, height, channels: 3, pixels }),
    mask: encodePng({ width, height, channels: 1, pixels: mask }),
    boxes: boxesOf(places, seed),
  };
}

function inside(shape: number, dx: number, dy: number, r: number): boolean {
  if (shape === 0) return Math.hypot(dx, dy) <= r;
  return shape === 1 ? dx <= r && dy <= r : dx <= r && dy <= 4;
}

function boxesOf(places: readonly { x: number; y: number; r: number }[], seed: number): MediaBox[] {
  return places.flatMap(({ x, y, r }, i): MediaBox[] => {
    const down = i === 2 ? 4 : r;
    const off = ((seed + i) % 5) - 2;
    return [
      { x: [x - r, x + r], y: [y - down, y + down], unit: 'pixel', label: shapes[i]!, group: 'truth' },
      {
        x: [(x - r + off) / width, (x + r + off) / width],
        y: [(y - down - off) / height, (y + down) / height],
        unit: 'fraction',
        label: shapes[(i + (seed % 4 === 3 ? 1 : 0)) % 3]!,
        score: 0.5 + ((seed * 13 + i * 29) % 50) / 100,
        group: 'prediction',
      },
    ];
  });
}

/** Runs that log scenes with boxes and masks at several steps. */
export function scenesProject({ runs = 4, steps = 3, items = 4 } = {}): ProjectData {
  const { project, keep } = emptyMediaProject();
  const drawn = new Map<number, Scene>();
  const draw = (seed: number): Scene => drawn.get(seed) ?? drawn.set(seed, scene(seed)).get(seed)!;
  const logged = Array.from({ length: runs }, (_, run) => {
    const list: LoggedMedia[] = [];
    for (let step = 0; step < steps; step++) {
      for (let item = 0; item < items; item++) {
        const { picture, mask, boxes } = draw((run + 3 * step + 5 * item) % 12);
        const file = keep(picture, 'png');
        const masks = [{ key: 'truth', file: keep(mask, 'png'), classes }];
        list.push({
          step: 100 * (step + 1) + (run % 2) * 10,
          kind: 'image',
          file,
          width,
          height,
          caption: `scene ${item + 1}`,
          boxes,
          masks,
        });
      }
    }
    return makeRun(`run-${run}`, { name: `detector ${run + 1}`, createdAt: 1e12 + run, media: new Map([['val/scenes', list]]) });
  });
  const silent = makeRun('silent', { name: 'logs nothing', createdAt: 1e12 + runs });
  return { ...project, runs: [...logged, silent] };
}

/** A second of a tone, as 16-bit samples of one channel. */
export function wav(hertz: number, seconds = 1, rate = 8000): Uint8Array {
  const samples = Math.round(rate * seconds);
  const bytes = new Uint8Array(44 + 2 * samples);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('RIFF....WAVEfmt '));
  view.setUint32(4, 36 + 2 * samples, true);
  for (const [at, value] of [
    [16, 16],
    [24, rate],
    [28, 2 * rate],
    [40, 2 * samples],
  ] as const)
    view.setUint32(at, value, true);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    view.setUint16(at, value, true);
  bytes.set(new TextEncoder().encode('data'), 36);
  for (let i = 0; i < samples; i++) {
    const fade = Math.sin((Math.PI * i) / samples);
    view.setInt16(44 + 2 * i, 30_000 * fade * Math.sin((2 * Math.PI * hertz * i) / rate), true);
  }
  return bytes;
}

const page = `<!doctype html><style>body{font:14px sans-serif;margin:12px}td{border:1px solid #999;padding:2px 6px}</style>
<h3>Report</h3><table><tr><td>accuracy</td><td>0.93</td></tr><tr><td>loss</td><td>0.21</td></tr></table>
<script>parent.document.title = 'escaped'</script><img src="https://example.invalid/canary.png" onerror="parent.document.title='escaped'">`;

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60" viewBox="0 0 80 60"><rect width="80" height="60" fill="#e6eefc"/>
<path d="M4 50 C20 10 40 60 76 8" fill="none" stroke="#3557d6" stroke-width="3"/><script>document.title='escaped'</script></svg>`;

const hostile = '<img src=x onerror=alert(1)> ‮gnp.txet‬ 🎉 مرحبا ' + 'very long '.repeat(20);

/** One run with every kind of media there is, and one that cannot be shown of each. */
export function everyKindProject(): ProjectData {
  const { project, keep } = emptyMediaProject();
  const { picture } = scene(1);
  const entries: [string, Omit<LoggedMedia, 'step'>][] = [
    ['image', { kind: 'image', file: keep(picture, 'png'), caption: 'an image' }],
    ['drawing', { kind: 'image', file: keep(drawing, 'svg'), caption: 'a drawing (SVG)' }],
    ['sound', { kind: 'audio', file: keep(wav(440), 'wav'), caption: '440 Hz' }],
    ['text', { kind: 'text', file: keep('precision  0.93\nrecall     0.88\n', 'txt'), caption: 'a text' }],
    ['page', { kind: 'html', file: keep(page, 'html'), caption: 'a page' }],
    ['object', { kind: 'file', file: keep('glTF\u0002\u0000\u0000\u0000', 'glb'), caption: 'a 3-D object' }],
    ['other', { kind: 'file', file: keep('PK\u0003\u0004', 'npz'), caption: 'something else' }],
    ['cut', { kind: 'image', file: keep(picture.slice(0, picture.length / 2), 'png'), caption: 'an image that is cut off' }],
    ['not an image', { kind: 'image', file: keep('not an image at all', 'png'), caption: 'text called .png' }],
    ['empty', { kind: 'image', file: keep('', 'jpg'), caption: 'an empty file' }],
    ['no sound', { kind: 'audio', file: keep('not a sound', 'wav'), caption: 'text called .wav' }],
    ['no video', { kind: 'video', file: keep('not a video', 'mp4'), caption: 'text called .mp4' }],
    ['hostile', { kind: 'image', file: keep(scene(5).picture, 'png'), caption: hostile }],
  ];
  const media = new Map([['everything', entries.map(([, entry]) => ({ ...entry, step: 7 }))]]);
  return { ...project, runs: [makeRun('one', { name: hostile, media })] };
}

/** Runs with one small image each. */
export function manyRunsProject(runs: number): ProjectData {
  const { project, keep } = emptyMediaProject();
  const files = Array.from({ length: 60 }, (_, i) => keep(tile(i), 'png'));
  const list = Array.from({ length: runs }, (_, i) =>
    makeRun(`run-${String(i).padStart(5, '0')}`, {
      createdAt: 1e12 + i,
      media: new Map([['sample', [{ step: i % 50, kind: 'image', file: files[i % 60]!, width: 12, height: 12 }]]]),
    }),
  );
  return { ...project, runs: list };
}

function tile(seed: number): Uint8Array {
  const picture: Picture = { width: 12, height: 12, channels: 3, pixels: new Uint8Array(12 * 12 * 3) };
  for (let i = 0; i < picture.pixels.length; i++) picture.pixels[i] = (i * (seed + 3) * 7 + seed * 31) % 256;
  return encodePng(picture);
}
