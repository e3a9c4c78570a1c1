import { useEffect, useRef, useState } from 'react';
import { errorText } from '../../charts/inner.js';
import type { MediaMask } from '../../model/index.js';
import { useLocale, useMediaFile, useTexts } from '../../react/index.js';
import { maskColor, type ClassLook } from './classLook.js';
import { unreadableText, whyUnreadable, type Unreadable } from './fileKind.js';
import { maskDepth, paintMask } from './maskPixels.js';
import { mediaTexts } from './texts.js';

interface Decoded {
  pixels: ImageData;
  scale: number;
}

/** A mask over its image, in the colours of its classes; what is wrong with it in place of it. */
export function MaskLayer({ project, mask, look }: { project: string; mask: MediaMask; look: ClassLook }) {
  const t = useTexts(mediaTexts);
  const locale = useLocale();
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
  const reason = problem && (problem === 'tooDeep' ? t('tooDeep') : unreadableText(problem, locale));
  const wrong = error ? errorText(error, locale).sentence : reason;
  if (wrong !== undefined) return <p className="rf-media-mask-problem">{t('mask', { key: mask.key, why: wrong })}</p>;
  return <canvas ref={canvas} className="rf-media-mask" aria-hidden="true" />;
}

/** Why a mask cannot be read: more bits than a browser keeps, or the file itself. */
type MaskProblem = 'tooDeep' | Unreadable;

function useMask(blob: Blob | undefined): { decoded: Decoded | undefined; problem: MaskProblem | undefined } {
  const [state, setState] = useState<{ decoded?: Decoded; problem?: MaskProblem }>({});
  useEffect(() => {
    if (!blob) return undefined;
    let current = true;
    void readMask(blob).then((read) => {
      if (current) setState('pixels' in read ? { decoded: read } : { problem: read.problem });
    });
    return () => {
      current = false;
    };
  }, [blob]);
  return { decoded: state.decoded, problem: state.problem };
}

/** The mask's values as they were written: no colour profile, no transparency is taken into account. */
async function readMask(blob: Blob): Promise<Decoded | { problem: MaskProblem }> {
  const { scale, tooDeep } = maskDepth(new Uint8Array(await blob.slice(0, 32).arrayBuffer()));
  if (tooDeep) return { problem: 'tooDeep' };
  const bitmap = await createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' }).catch(() => undefined);
  if (!bitmap) return { problem: await whyUnreadable(blob, 'image') };
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  return { pixels: context.getImageData(0, 0, bitmap.width, bitmap.height), scale };
}
