import { useEffect, useId, useRef, useState } from 'react';
import { Sentence, useLocale, useMediaFile, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatValue } from '../../theme/index.js';
import { Dialog } from './Dialog.js';
import { difference, type Difference } from './difference.js';
import { unreadableText } from './fileKind.js';
import { largeTexts } from './largeTexts.js';
import { itemText, itemTitle, type MediaItem } from './mediaItem.js';
import { TileProblem } from './TileProblem.js';
import { useDecodedImage, type DecodedImage } from './useDecodedImage.js';

export interface CompareViewProps {
  project: string;
  items: readonly [MediaItem, MediaItem];
  onClose: () => void;
}

/** Two images over each other: one side of a line each, or how they differ. */
export function CompareView({ project, items, onClose }: CompareViewProps) {
  const t = useTexts(largeTexts);
  const locale = useLocale();
  const name = (item: MediaItem) => <bdi>{itemText(item, locale)}</bdi>;
  const id = useId();
  const [mode, setMode] = useState<'swipe' | 'difference'>('swipe');
  const [at, setAt] = useState(50);
  const [gain, setGain] = useState(1);
  const [a, b] = [useSide(project, items[0]), useSide(project, items[1])];
  const problem = a.problem ?? b.problem;
  return (
    <Dialog title={t('two', { a: itemTitle(items[0], locale), b: itemTitle(items[1], locale) })} onClose={onClose}>
      <div className="rf-media-compare-bar">
        <select
          className="rf-select"
          aria-label={t('compareBy')}
          value={mode}
          onChange={(event) => setMode(event.target.value as typeof mode)}
        >
          <option value="swipe">{t('swipe')}</option>
          <option value="difference">{t('difference')}</option>
        </select>
        <span className="rf-slider">
          <label htmlFor={id}>{t(mode === 'swipe' ? 'line' : 'gain')}</label>
          {mode === 'swipe' ? (
            <input id={id} type="range" dir="ltr" min={0} max={100} value={at} onChange={(event) => setAt(Number(event.target.value))} />
          ) : (
            <input id={id} type="range" min={1} max={32} value={gain} onChange={(event) => setGain(Number(event.target.value))} />
          )}
          <output htmlFor={id}>{mode === 'swipe' ? t('percent', { n: at }) : t('times', { n: gain })}</output>
        </span>
      </div>
      <div className="rf-media-compare">
        {problem !== undefined && <TileProblem problem={problem} />}
        {a.image && b.image && mode === 'swipe' && <Swipe a={a.image} b={b.image} at={at} items={items} />}
        {a.image && b.image && mode === 'difference' && <DifferenceView a={a.image} b={b.image} gain={gain} />}
      </div>
      <p className="rf-media-compare-names">
        <Sentence parts={t.parts(mode === 'swipe' ? 'leftAndRight' : 'against', { a: name(items[0]), b: name(items[1]) })} />
      </p>
    </Dialog>
  );
}

function useSide(project: string, item: MediaItem): { image: DecodedImage | undefined; problem: string | Error | undefined } {
  const { blob, error } = useMediaFile(project, item.file);
  const { image, problem } = useDecodedImage(blob);
  const locale = useLocale();
  return { image, problem: error ?? (problem && unreadableText(problem, locale)) };
}

interface SidesProps {
  a: DecodedImage;
  b: DecodedImage;
}

function Swipe({ a, b, at, items }: SidesProps & { at: number; items: CompareViewProps['items'] }) {
  const locale = useLocale();
  const ratio = `${Math.max(a.width, b.width)} / ${Math.max(a.height, b.height)}`;
  return (
    <div className="rf-media-swipe" style={{ aspectRatio: ratio }}>
      <img src={b.url} alt={itemText(items[1], locale)} style={{ clipPath: `inset(0 0 0 ${at}%)` }} />
      <img src={a.url} alt={itemText(items[0], locale)} style={{ clipPath: `inset(0 ${100 - at}% 0 0)` }} />
      <span aria-hidden style={{ left: `${at}%` }} />
    </div>
  );
}

function DifferenceView({ a, b, gain }: SidesProps & { gain: number }) {
  const t = useTexts(largeTexts);
  const locale = useLocale();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [found, setFound] = useState<Difference>();
  const sizes = a.width === b.width && a.height === b.height;
  useEffect(() => {
    if (!sizes) return undefined;
    let current = true;
    void Promise.all([pixelsOf(a), pixelsOf(b)]).then(([first, second]) => {
      const context = canvas.current?.getContext('2d');
      if (!current || !context) return;
      const next = difference(first, second, gain);
      context.putImageData(new ImageData(next.pixels, a.width, a.height), 0, 0);
      setFound(next);
    });
    return () => {
      current = false;
    };
  }, [a, b, gain, sizes]);
  if (!sizes) {
    return <TileProblem problem={t('sizesDiffer', { a: sizeText(a, locale), b: sizeText(b, locale) })} />;
  }
  return (
    <>
      <canvas
        ref={canvas}
        className="rf-media-difference"
        width={a.width}
        height={a.height}
        style={{ aspectRatio: `${a.width} / ${a.height}` }}
      />
      {found && (
        <p role="status">
          {t('differ', {
            differing: found.differing,
            count: a.width * a.height,
            mean: formatValue(found.mean, 3, locale),
            most: found.largest,
          })}
        </p>
      )}
    </>
  );
}

function sizeText({ width, height }: DecodedImage, locale: Locale): string {
  return textsOf(largeTexts, locale)('pixelSize', { width, height });
}

/** Drawn on black, so that what is transparent in both is the same. */
async function pixelsOf({ url, width, height }: DecodedImage): Promise<Uint8ClampedArray> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = '#000';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}
