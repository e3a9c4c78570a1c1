import { useEffect, type RefObject } from 'react';
import { watchHeight, type HostConnection } from '../../../src/embed/frame/index.js';

/** Tells the page around how high the content is, where it fits the frame to that. */
export function useFittedHeight(content: RefObject<HTMLElement | null>, host: HostConnection, fit: boolean): void {
  useEffect(() => {
    if (!fit || !content.current) return undefined;
    return watchHeight({ content: content.current, onHeight: (height) => host.send({ type: 'size', height }) });
  }, [content, host, fit]);
}
