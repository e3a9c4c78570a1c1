import { useEffect, useState, type RefObject } from 'react';
import { useDevicePixelRatio, useTheme } from '../../react/index.js';
import { modeOf } from '../../theme/index.js';
import { whyUnreadable, type Unreadable } from './fileKind.js';
import { joinWaveforms, waveform } from './waveform.js';

/** Decodes a sound and draws its waveform, lowest to highest sample per device pixel column. `seconds`: how long it is, once known. */
export function useWaveform(
  blob: Blob | undefined,
  canvas: RefObject<HTMLCanvasElement | null>,
  width: number,
  height: number,
): { seconds: number | undefined; problem: Unreadable | undefined } {
  const theme = modeOf(useTheme());
  const ratio = useDevicePixelRatio();
  const [state, setState] = useState<{ sound?: AudioBuffer; problem?: Unreadable }>({});
  useEffect(() => {
    if (!blob) return undefined;
    let current = true;
    decodeSound(blob).then(
      (sound) => current && setState({ sound }),
      () => void whyUnreadable(blob, 'audio').then((problem) => current && setState({ problem })),
    );
    return () => {
      current = false;
    };
  }, [blob]);
  const { sound, problem } = state;
  useEffect(() => {
    if (canvas.current && sound) drawWaveform(canvas.current, sound, { width, height, ratio, theme });
  }, [canvas, sound, width, height, ratio, theme]);
  return { seconds: sound?.duration, problem };
}

async function decodeSound(blob: Blob): Promise<AudioBuffer> {
  return new OfflineAudioContext(1, 1, 44_100).decodeAudioData(await blob.arrayBuffer());
}

interface Look {
  width: number;
  height: number;
  ratio: number;
  theme: string;
}

/** In the colour that the element has in this theme. */
function drawWaveform(canvas: HTMLCanvasElement, sound: AudioBuffer, { width, height, ratio, theme }: Look): void {
  canvas.dataset['theme'] = theme;
  const columns = Math.max(1, Math.round(width * ratio));
  const rows = Math.max(1, Math.round(height * ratio));
  Object.assign(canvas, { width: columns, height: rows });
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  const context = canvas.getContext('2d');
  if (!context) return;
  const channels = Array.from({ length: sound.numberOfChannels }, (_, i) => waveform(sound.getChannelData(i), columns));
  const { low, high } = joinWaveforms(channels, columns);
  const y = (value: number): number => ((1 - value) / 2) * rows;
  context.fillStyle = getComputedStyle(canvas).color;
  for (let i = 0; i < columns; i++) context.fillRect(i, y(high[i]!), 1, Math.max(1, y(low[i]!) - y(high[i]!)));
}
