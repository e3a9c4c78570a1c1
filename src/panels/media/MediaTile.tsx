import { Check, Plus } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { useLocale, useTexts } from '../../react/index.js';
import { formatStep } from '../../theme/index.js';
import { AudioPlayer } from './AudioPlayer.js';
import type { ClassLook } from './classLook.js';
import { itemText, itemTitle, type MediaItem } from './mediaItem.js';
import { HtmlPage, OtherFile, TextFile, VideoPlayer } from './OtherMedia.js';
import { Picture } from './Picture.js';
import { mediaTexts } from './texts.js';

export interface MediaTileProps {
  project: string;
  item: MediaItem;
  /** Place among the items of the page. */
  place: number;
  /** CSS pixels, of the square that what was logged is fitted into. */
  size: number;
  look: ClassLook | undefined;
  /** Whether the tile says which run it is of. */
  namesRun: boolean;
  color: string;
  /** Whether the keys stand on it. */
  current: boolean;
  /** Whether it is picked to be compared. */
  picked: boolean;
  onOpen: (place: number) => void;
  onPick: (place: number) => void;
}

/** One item: what was logged, its caption, and where it stands. */
export const MediaTile = memo(function MediaTile(props: MediaTileProps) {
  const t = useTexts(mediaTexts);
  const locale = useLocale();
  const { item, place, size, namesRun, color, current, picked, onOpen, onPick } = props;
  const open = (event: MouseEvent): void => {
    event.stopPropagation();
    onOpen(place);
  };
  return (
    <figure className="rf-media-tile" style={{ inlineSize: size }} data-current={current || undefined} data-picked={picked || undefined}>
      <div className="rf-media-box" style={{ blockSize: size }}>
        <Content {...props} />
        {opens(item.kind) && (
          <button
            type="button"
            tabIndex={-1}
            className="rf-media-open"
            aria-label={t('open', { item: itemText(item, locale) })}
            onClick={open}
          />
        )}
        {item.kind === 'image' && (
          <button
            type="button"
            tabIndex={-1}
            className="rf-media-pick"
            aria-pressed={picked}
            aria-label={t('compare', { item: itemText(item, locale) })}
            onClick={() => onPick(place)}
          >
            {picked ? <Check size={13} aria-hidden /> : <Plus size={13} aria-hidden />}
          </button>
        )}
      </div>
      <figcaption>
        <span className="rf-ellipsis" dir="auto" title={itemTitle(item, locale)}>
          {item.caption || (namesRun ? item.key : t('item', { item: item.index + 1 }))}
        </span>
        <small className="rf-media-where">
          {namesRun && <span aria-hidden className="rf-dot" style={{ color }} />}
          {namesRun && (
            <bdi className="rf-ellipsis" title={item.name}>
              {item.name}
            </bdi>
          )}
          <span className="rf-media-step">{t('step', { step: formatStep(item.step, locale) })}</span>
        </small>
      </figcaption>
    </figure>
  );
});

/** Sounds and videos are played in their tile; what is unknown has nothing to open. */
function opens(kind: string): boolean {
  return kind === 'image' || kind === 'text' || kind === 'html';
}

function Content({ project, item, size, look }: MediaTileProps) {
  switch (item.kind) {
    case 'image':
      return <Picture project={project} item={item} width={size} height={size} look={look} />;
    case 'audio':
      return <AudioPlayer project={project} item={item} width={size} height={size} />;
    case 'video':
      return <VideoPlayer project={project} item={item} />;
    case 'text':
      return <TextFile project={project} item={item} />;
    case 'html':
      return <HtmlPage project={project} item={item} />;
    default:
      return <OtherFile project={project} item={item} />;
  }
}
