import { Pause, Play } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useLocale, useMediaFile, useTexts } from '../../react/index.js';
import { useBlobSource } from '../../react/inner.js';
import { formatDuration } from '../../theme/index.js';
import { unreadableText } from './fileKind.js';
import { itemTitle, type MediaItem } from './mediaItem.js';
import { mediaTexts } from './texts.js';
import { TileProblem } from './TileProblem.js';
import { useWaveform } from './useWaveform.js';

/** Seconds that an arrow key moves. */
const seekBy = 1;

/** A sound: its waveform, on which one seeks, and a button to play it. */
export function AudioPlayer({ project, item, width, height }: { project: string; item: MediaItem; width: number; height: number }) {
  const t = useTexts(mediaTexts);
  const locale = useLocale();
  const title = itemTitle(item, locale);
  const canvas = useRef<HTMLCanvasElement>(null);
  const audio = useRef<HTMLAudioElement>(null);
  const { blob, error, retry } = useMediaFile(project, item.file);
  useBlobSource(audio, blob);
  const { seconds, problem } = useWaveform(blob, canvas, Math.max(40, width - 12), Math.max(24, height - 44));
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  if (error) return <TileProblem problem={error} onRetry={retry} />;
  if (problem !== undefined) return <TileProblem problem={unreadableText(problem, locale)} />;
  const seek = (to: number): void => {
    const next = Math.min(seconds ?? 0, Math.max(0, to));
    if (audio.current) audio.current.currentTime = next;
    setAt(next);
  };
  const toggle = (): void => {
    if (playing) audio.current?.pause();
    else void audio.current?.play().catch(() => setPlaying(false));
  };
  const onKey = (event: KeyboardEvent): void => {
    const to = keyTarget(event.key, at, seconds ?? 0);
    if (to !== undefined) seek(to);
    else if (event.key === ' ' || event.key === 'Enter') toggle();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPoint = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    seek((seconds ?? 0) * ((event.clientX - box.left) / box.width));
  };
  return (
    <div className="rf-media-audio">
      <div
        className="rf-media-wave"
        role="slider"
        tabIndex={0}
        aria-label={t('placeIn', { item: title })}
        aria-valuemin={0}
        aria-valuemax={seconds ?? 0}
        aria-valuenow={Number(at.toFixed(2))}
        aria-valuetext={t('timeOf', { at: formatDuration(at, locale), all: formatDuration(seconds ?? 0, locale) })}
        onKeyDown={onKey}
        onPointerDown={onPoint}
      >
        <canvas ref={canvas} aria-hidden="true" />
        <span className="rf-media-head" style={{ left: `${seconds ? (100 * at) / seconds : 0}%` }} />
      </div>
      <div className="rf-media-audio-bar">
        <button
          type="button"
          className="rf-icon-button"
          aria-label={t(playing ? 'pauseItem' : 'playItem', { item: title })}
          onClick={toggle}
        >
          {playing ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
        </button>
        <span className="rf-ellipsis">
          {seconds === undefined ? '' : `${formatDuration(at, locale)} / ${formatDuration(seconds, locale)}`}
        </span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- What runs log has none. */}
      <audio
        ref={audio}
        onLoadStart={() => setAt(0)}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setPlaying(false)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
      />
    </div>
  );
}

function keyTarget(key: string, at: number, seconds: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowUp') return at + seekBy;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return at - seekBy;
  if (key === 'Home') return 0;
  return key === 'End' ? seconds : undefined;
}
