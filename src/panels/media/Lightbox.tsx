import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react';
import { useCallback, useState, type KeyboardEvent } from 'react';
import { errorText } from '../../charts/inner.js';
import { useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatMoment, formatStep, formatValue, joined } from '../../theme/index.js';
import { groupTexts } from '../groups/texts.js';
import { boxText } from './BoxLayer.js';
import type { ClassLook } from './classLook.js';
import { Dialog } from './Dialog.js';
import { largeTexts } from './largeTexts.js';
import { bytesText, itemText, itemTitle, type MediaItem } from './mediaItem.js';
import { HtmlPage, TextFile } from './OtherMedia.js';
import { Picture } from './Picture.js';
import { mediaTexts } from './texts.js';
import type { DecodedImage } from './useDecodedImage.js';
import { useSaveFile } from './useSaveFile.js';
import { panBy, unmoved, zoomAt, type ZoomPan } from './zoomPan.js';
import { ZoomStage } from './ZoomStage.js';

export interface LightboxProps {
  project: string;
  items: readonly MediaItem[];
  /** Place of the item that is shown. */
  at: number;
  look: ClassLook | undefined;
  onAt: (at: number) => void;
  onClose: () => void;
}

/** CSS pixels that a key moves an enlarged image. */
const panStep = 60;

/** One item as large as the window, with all that is known of it. */
export function Lightbox({ project, items, at, look, onAt, onClose }: LightboxProps) {
  const item = items[at]!;
  const locale = useLocale();
  const [zoom, setZoom] = useState(unmoved);
  const [image, setImage] = useState<DecodedImage>();
  const change = useCallback((next: (zoom: ZoomPan) => ZoomPan) => setZoom(next), []);
  const go = (to: number): void => {
    if (to < 0 || to >= items.length) return;
    setZoom(unmoved);
    setImage(undefined);
    onAt(to);
  };
  const onKey = (event: KeyboardEvent): void => {
    const moved = keyZoom(event.key, event.shiftKey);
    if (moved) change(moved);
    else if (event.key === 'ArrowRight') go(at + 1);
    else if (event.key === 'ArrowLeft') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(items.length - 1);
    else return;
    event.preventDefault();
  };
  const isImage = item.kind === 'image';
  const bar = <LightboxBar count={items.length} at={at} zoom={isImage ? zoom : undefined} onZoom={change} onAt={go} />;
  return (
    <Dialog title={itemTitle(item, locale)} bar={bar} onKey={onKey} onClose={onClose}>
      <div className="rf-media-opened">
        {isImage ? (
          <ZoomStage zoom={zoom} onZoom={change}>
            {({ width, height }) => (
              <Picture project={project} item={item} width={width} height={height} look={look} labels onImage={setImage} />
            )}
          </ZoomStage>
        ) : (
          <div className="rf-media-page">
            {item.kind === 'html' ? <HtmlPage project={project} item={item} /> : <TextFile project={project} item={item} />}
          </div>
        )}
        <Details item={item} image={image} project={project} />
      </div>
      <div className="rf-visually-hidden" aria-live="polite">
        {itemText(item, locale)}
      </div>
    </Dialog>
  );
}

interface BarProps {
  /** Items there are, and the place of this one. */
  count: number;
  at: number;
  /** Absent for what cannot be enlarged. */
  zoom: ZoomPan | undefined;
  onZoom: (change: (zoom: ZoomPan) => ZoomPan) => void;
  onAt: (at: number) => void;
}

/** Zoom, and the way to other items. */
function LightboxBar({ count, at, zoom, onZoom, onAt }: BarProps) {
  const t = useTexts(largeTexts);
  const locale = useLocale();
  return (
    <span className="rf-media-dialog-bar">
      {zoom && (
        <>
          <button
            type="button"
            className="rf-icon-button"
            aria-label={t('smaller')}
            onClick={() => onZoom((old) => zoomAt(old, 0.5, 0, 0))}
          >
            <Minus size={14} aria-hidden />
          </button>
          <output aria-label={t('zoom')}>{t('percent', { n: formatValue(zoom.scale * 100, 3, locale) })}</output>
          <button type="button" className="rf-icon-button" aria-label={t('larger')} onClick={() => onZoom((old) => zoomAt(old, 2, 0, 0))}>
            <Plus size={14} aria-hidden />
          </button>
        </>
      )}
      <button type="button" className="rf-icon-button" aria-label={t('previousItem')} disabled={at === 0} onClick={() => onAt(at - 1)}>
        <ChevronLeft size={16} aria-hidden />
      </button>
      <span className="rf-media-count" dir="auto">
        {t('count', { at: at + 1, all: count })}
      </span>
      <button type="button" className="rf-icon-button" aria-label={t('nextItem')} disabled={at === count - 1} onClick={() => onAt(at + 1)}>
        <ChevronRight size={16} aria-hidden />
      </button>
    </span>
  );
}

function keyZoom(key: string, shift: boolean): ((zoom: ZoomPan) => ZoomPan) | undefined {
  if (key === '+' || key === '=') return (old) => zoomAt(old, 2, 0, 0);
  if (key === '-' || key === '−') return (old) => zoomAt(old, 0.5, 0, 0);
  if (key === '0') return () => unmoved;
  if (key === 'ArrowUp') return (old) => panBy(old, 0, panStep);
  if (key === 'ArrowDown') return (old) => panBy(old, 0, -panStep);
  if (shift && key === 'ArrowLeft') return (old) => panBy(old, panStep, 0);
  if (shift && key === 'ArrowRight') return (old) => panBy(old, -panStep, 0);
  return undefined;
}

/** All that is known of an item, each by its name. */
function factsOf(item: MediaItem, image: DecodedImage | undefined, locale: Locale): [name: string, value: string | undefined][] {
  const t = textsOf(mediaTexts, locale);
  const large = textsOf(largeTexts, locale);
  const pixels = Number.isFinite(item.width) ? item : image;
  const boxes = item.boxes.map((box) => boxText(box, locale)).join('; ');
  const masks = joined(
    item.masks.map(({ key }) => key),
    locale,
  );
  return [
    [textsOf(groupTexts, locale)('run'), item.name],
    [t('key'), item.key],
    [t('stepColumn'), formatStep(item.step, locale)],
    [t('itemColumn'), formatStep(item.index + 1, locale)],
    [large('loggedAt'), Number.isFinite(item.time) ? formatMoment(item.time, locale) : undefined],
    [t('caption'), item.caption],
    [large('pixels'), pixels && large('pixelSize', { width: pixels.width, height: pixels.height })],
    [t('boxesColumn'), boxes || undefined],
    [large('masksColumn'), masks || undefined],
    [t('size'), bytesText(item.bytes, locale)],
    [t('fileColumn'), item.file],
    [large('sha'), item.sha256],
  ];
}

/** What is known of an item, and a way to save it. */
function Details({ item, image, project }: { item: MediaItem; image: DecodedImage | undefined; project: string }) {
  const t = useTexts(largeTexts);
  const locale = useLocale();
  const { save, failed } = useSaveFile(project, item);
  const facts = factsOf(item, image, locale);
  return (
    <aside className="rf-media-details" aria-label={t('details')}>
      <dl>
        {facts.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
        )}
      </dl>
      <button type="button" className="rf-button" onClick={save}>
        {t('saveFile')}
      </button>
      {failed && <p role="alert">{errorText(failed, locale).sentence}</p>}
    </aside>
  );
}
