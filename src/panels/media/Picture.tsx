import { useEffect } from 'react';
import { useLocale, useMediaFile, useTexts } from '../../react/index.js';
import { BoxLayer } from './BoxLayer.js';
import { unreadableText } from './fileKind.js';
import { fileTexts } from './fileTexts.js';
import { MaskLayer } from './MaskLayer.js';
import { itemTitle, type MediaItem } from './mediaItem.js';
import type { ClassLook } from './classLook.js';
import { TileProblem } from './TileProblem.js';
import { useDecodedImage, type DecodedImage } from './useDecodedImage.js';

export interface PictureProps {
  project: string;
  item: MediaItem;
  /** What the picture is fitted into, CSS pixels. */
  width: number;
  height: number;
  /** How boxes and masks look; undefined draws none. */
  look: ClassLook | undefined;
  /** Whether boxes have their names beside them. Default false. */
  labels?: boolean | undefined;
  /** Called with what was decoded. */
  onImage?: ((image: DecodedImage) => void) | undefined;
}

/** An image as large as fits, with its boxes and masks. What is enlarged shows its pixels. */
export function Picture({ project, item, width, height, look, labels = false, onImage }: PictureProps) {
  const t = useTexts(fileTexts);
  const locale = useLocale();
  const { blob, error, retry } = useMediaFile(project, item.file);
  const { image, problem } = useDecodedImage(blob);
  useEffect(() => {
    if (image) onImage?.(image);
  }, [image, onImage]);
  if (error) return <TileProblem problem={error} onRetry={retry} />;
  if (problem !== undefined) return <TileProblem problem={unreadableText(problem, locale)} />;
  if (!image) return <div className="rf-media-waiting" />;
  const scale = Math.min(width / image.width, height / image.height);
  const size = { width: image.width * scale, height: image.height * scale };
  return (
    <div className="rf-media-picture" style={size} data-enlarged={scale > 1 || undefined}>
      <img src={image.url} alt={itemTitle(item, locale)} draggable={false} />
      {look && item.masks.map((mask) => <MaskLayer key={mask.key} project={project} mask={mask} look={look} />)}
      {look && item.boxes.length > 0 && <BoxLayer boxes={item.boxes} image={image} scale={scale} look={look} labels={labels} />}
      {image.cutOff && <p className="rf-media-cut">{t('cutOff')}</p>}
    </div>
  );
}
