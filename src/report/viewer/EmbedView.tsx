import type { Embed } from '../document/block.js';
import { ExternalMedia } from './ExternalMedia.js';

/** Another page in a frame that may run its own scripts in an origin of its own, and do nothing to this one. */
export function EmbedView({ embed: { url, title, height = 360 } }: { embed: Embed }) {
  return (
    <ExternalMedia src={url} what="page" title={title}>
      {(src) => (
        <iframe
          className="rf-embed"
          src={src}
          title={title || src}
          sandbox="allow-scripts"
          referrerPolicy="no-referrer"
          loading="lazy"
          style={{ blockSize: Math.min(height, 4000) }}
        />
      )}
    </ExternalMedia>
  );
}
