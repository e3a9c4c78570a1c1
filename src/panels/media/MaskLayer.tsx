import { useEffect, useRef, useState } from 'react';
import type { MediaMask } from '../../model/index.js';
import { useMediaFile } from '../../react/index.js';
import { maskColor, type ClassLook } from './classLook.js';
import { whyUnreadable } from './fileKind.js';
import { maskDepth, paintMask } from './maskPixels.js';

interface Decoded {
  pixels: ImageData;
  scale: number;
}

/** A mask over its image, in the colours of its classes; what is wrong with it in place of it. */
export function MaskLayer({ project, mask, look }: { project: string; mask: MediaMask; look: ClassLook }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { blob, error } = useMediaFile(project, mask.file);
  const { decoded, problem } = useMask(blob);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !decoded) return;
    const { width, height, data } = decoded.pixels;
    context.canvas.width = width;
    context.canvas.height = height;
    context.putImageData(new ImageData(paintMask(data, decoded.scale, maskColor(look, mask.classes)), width, height), 0, 0);
  }, [decoded, look, mask]);
  const wrong = error?.message ?? problem;
  if (wrong !== undefined) return <p className="rf-media-mask-problem">{`Mask ${mask.key}: ${wrong}`}</p>;
  return <canvas ref={canvas} className="rf-media-mask" aria-hidden="true" />;
}

function useMask(blob: Blob | undefined): { decoded: Decoded | undefined; problem: string | undefined } {
  const [state, setState] = useState<{ decoded?: Decoded; problem?: string }>({});
  useEffect(() => {
    if (!blob) return undefined;
    let current = true;
    readMask(blob).then(
      (decoded) => current && setState({ decoded }),
      (thrown: Error) => current && setState({ problem: thrown.message }),
    );
    return () => {
      current = false;
    };
  }, [blob]);
  return { decoded: state.decoded, problem: state.problem };
}

/** The mask's values as they were written: no colour profile, no transparency is taken into account. */
async function readMask(blob: Blob): Promise<Decoded> {
  const { scale, tooDeep } = maskDepth(new Uint8Array(await blob.slice(0, 32).arrayBuffer()));
  if (tooDeep) throw new Error('it has 16 bits per pixel, of which a browser keeps 8.');
  const bitmap = await createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' }).catch(async () => {
    throw new Error(await whyUnreadable(blob, 'image'));
  });
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  return { pixels: context.getImageData(0, 0, bitmap.width, bitmap.height), scale };
}
