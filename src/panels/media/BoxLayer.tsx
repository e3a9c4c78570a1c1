import type { MediaBox } from '../../model/index.js';
import { useLocale } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatValue } from '../../theme/index.js';
import { boxColor, type ClassLook } from './classLook.js';
import { classOf, classText } from './mediaClasses.js';
import { mediaTexts } from './texts.js';

export interface BoxLayerProps {
  boxes: readonly MediaBox[];
  /** Pixels of the image. */
  image: { width: number; height: number };
  /** CSS pixels per pixel of the image. */
  scale: number;
  look: ClassLook;
  labels: boolean;
}

/** Boxes over an image. Those of the first group (of the truth, where there is one) have solid lines, those of others are dashed. */
export function BoxLayer({ boxes, image, scale, look, labels }: BoxLayerProps) {
  const locale = useLocale();
  const groups = [...new Set(boxes.map(({ group = '' }) => group))].toSorted((a, b) => Number(b === 'truth') - Number(a === 'truth'));
  return (
    <svg className="rf-media-boxes" aria-hidden="true" width={image.width * scale} height={image.height * scale}>
      {boxes.map((box, i) => {
        const color = boxColor(look, box);
        if (color === undefined) return null;
        const { left, top, width, height } = placeOf(box, image, scale);
        const title = boxText(box, locale);
        const dashes = groups.indexOf(box.group ?? '') > 0 ? '5 3' : undefined;
        return (
          <g key={i} style={{ color }} strokeDasharray={dashes}>
            <title>{title}</title>
            <rect className="rf-media-box-back" x={left} y={top} width={width} height={height} />
            <rect x={left} y={top} width={width} height={height} />
            {labels && (
              <text strokeDasharray="none" x={left + 2} y={labelTop(top, height, dashes !== undefined)}>
                {title}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function placeOf({ x, y, unit }: MediaBox, image: { width: number; height: number }, scale: number) {
  const [across, down] = unit === 'pixel' ? [scale, scale] : [image.width * scale, image.height * scale];
  const [left, right] = [Math.min(...x) * across, Math.max(...x) * across];
  const [top, bottom] = [Math.min(...y) * down, Math.max(...y) * down];
  return { left, top, width: right - left, height: bottom - top };
}

/** Names of dashed boxes stand below, of the others above, so that those of one thing do not cover each other. */
function labelTop(top: number, height: number, below: boolean): number {
  if (below) return top + height + 12;
  return top > 14 ? top - 4 : top + 12;
}

/** `cat 0.93, prediction`. */
export function boxText(box: MediaBox, locale?: Locale): string {
  const t = textsOf(mediaTexts, locale);
  const name = classText(classOf(box), locale);
  const text = box.score === undefined ? name : t('boxScore', { name, score: formatValue(box.score, 3, locale) });
  return box.group ? t('boxGroup', { box: text, group: box.group }) : text;
}
