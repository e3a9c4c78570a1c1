import { useState } from 'react';
import { useTexts } from '../../react/index.js';
import type { ImageBlock } from '../document/block.js';
import { ExternalMedia } from './ExternalMedia.js';
import { viewerTexts } from './texts.js';

/** An image with its caption; what it shows is said in words where it cannot be drawn. */
export function ImageView({ image: { src, alt, caption } }: { image: ImageBlock }) {
  const t = useTexts(viewerTexts);
  const [failed, setFailed] = useState<string>();
  return (
    <figure className="rf-figure-block">
      <ExternalMedia src={src} media="image" title={alt}>
        {(url) =>
          failed === url ? (
            <p className="rf-media-missing">{t('imageFailed', { title: alt || src })}</p>
          ) : (
            <img src={url} alt={alt} loading="lazy" referrerPolicy="no-referrer" onError={() => setFailed(url)} />
          )
        }
      </ExternalMedia>
      {caption !== undefined && caption !== '' && <figcaption dir="auto">{caption}</figcaption>}
    </figure>
  );
}
