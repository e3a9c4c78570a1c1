import { useEffect, useRef, useState } from 'react';
import { isCutOff, whyUnreadable, type Unreadable } from './fileKind.js';

/** An image that is decoded, so that showing it takes no time. */
export interface DecodedImage {
  url: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Whether the file ends early: the rest is missing. */
  cutOff: boolean;
}

/**
 * Decodes an image. The one before stays until the next is there, so that a change of the step does not flicker; `problem` says why a file cannot be shown. Its
 * address is given back with the component.
 */
export function useDecodedImage(blob: Blob | undefined): { image: DecodedImage | undefined; problem: Unreadable | undefined } {
  const [state, setState] = useState<{ image?: DecodedImage | undefined; problem?: Unreadable | undefined }>({});
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (!blob) return undefined;
    const url = URL.createObjectURL(blob);
    let current = true;
    const take = (image: DecodedImage | undefined, problem?: Unreadable): void => {
      if (!current) return;
      if (shown.current !== undefined) URL.revokeObjectURL(shown.current);
      shown.current = image?.url;
      shown.current = image?.url;
      setState({ image, problem });
      if (!image) URL.revokeObjectURL(url);
    };
    const image = new Image();
    image.src = url;
    image.decode().then(
      // A drawing (SVG) need not have a size of its own.
      () =>
        void isCutOff(blob).then((cutOff) => take({ url, width: image.naturalWidth || 300, height: image.naturalHeight || 150, cutOff })),
      () => void whyUnreadable(blob, 'image').then((problem) => take(undefined, problem)),
    );
    return () => {
      current = false;
      if (shown.current !== url) URL.revokeObjectURL(url);
    };
  }, [blob]);
  useEffect(
    () => () => {
      if (shown.current !== undefined) URL.revokeObjectURL(shown.current);
      shown.current = undefined;
    },
    [],
  );
  return { image: state.image, problem: state.problem };
}
