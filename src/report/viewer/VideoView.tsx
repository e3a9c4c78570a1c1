import { useState } from 'react';
import { useTexts } from '../../react/index.js';
import type { VideoBlock } from '../document/block.js';
import { ExternalMedia } from './ExternalMedia.js';
import { viewerTexts } from './texts.js';

/** A video with its caption, which plays when asked to. */
export function VideoView({ video: { src, caption } }: { video: VideoBlock }) {
  const t = useTexts(viewerTexts);
  const [failed, setFailed] = useState<string>();
  return (
    <figure className="rf-figure-block">
      <ExternalMedia src={src} media="video" title={caption ?? ''}>
        {(url) =>
          failed === url ? (
            <p className="rf-media-missing">{t('videoFailed', { title: src })}</p>
          ) : (
            // The document has no field for subtitles.
            // oxlint-disable-next-line jsx-a11y/media-has-caption
            <video src={url} controls preload="metadata" aria-label={caption ?? t('video')} onError={() => setFailed(url)} />
          )
        }
      </ExternalMedia>
      {caption !== undefined && caption !== '' && <figcaption dir="auto">{caption}</figcaption>}
    </figure>
  );
}
