import { vectorsOf } from '../../charts/inner.js';
import { node, rounded, type FigureNode } from '../figureNode.js';
import { pictureNode } from '../imageNode.js';
import { joinRects } from '../joinRects.js';
import { VectorPen } from '../vectorPen.js';
import { snapped, type Put, type Scene } from './scene.js';

/** What a canvas shows: drawn again as vectors where it knows how, else its pixels. Nothing of it reaches beyond its edges. */
export function captureCanvas(canvas: HTMLCanvasElement, scene: Scene, put: Put): void {
  const { left, top, right, bottom } = canvas.getBoundingClientRect();
  const [x, y] = [snapped(left) - scene.left, snapped(top) - scene.top];
  const [width, height] = [snapped(right) - snapped(left), snapped(bottom) - snapped(top)];
  if (canvas.width === 0 || canvas.height === 0 || width === 0 || height === 0) return;
  const box = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
  const draw = vectorsOf(canvas);
  if (!draw) return put(pixelsOf(canvas, box));
  const pen = new VectorPen({
    canvas: { width: canvas.width, height: canvas.height },
    base: [width / canvas.width, 0, 0, height / canvas.height, x, y],
    inks: scene.inks,
    newId: scene.newId,
    background: scene.background,
  });
  const id = scene.newId();
  const holder = node('g', { 'clip-path': `url(#${id})` });
  put(node('clipPath', { id }, [node('rect', box)]), holder);
  const done = draw(pen);
  const finish = (): void => {
    joinRects(pen.group);
    holder.children = pen.group.children;
  };
  if (!(done instanceof Promise)) return finish();
  holder.children = [pixelsOf(canvas, box)];
  scene.pending.push(done.then(finish));
}

function pixelsOf(canvas: HTMLCanvasElement, box: { x: number; y: number; width: number; height: number }): FigureNode {
  const smooth = getComputedStyle(canvas).imageRendering !== 'pixelated';
  return pictureNode(canvas.toDataURL('image/png'), box, smooth);
}
