import type { Embed } from '../document/block.js';
import { ExternalMedia } from './ExternalMedia.js';

/** Lets a page that isolates itself (COEP) show pages that do not; browsers that know no such frames ignore it. */
const withoutCredentials = { credentialless: '' };

/** Another page in a frame that may run its own scripts in an origin of its own, and do nothing to this one. */
export function EmbedView({ embed: { url, title, height = 360 } }: { embed: Embed }) {
  return (
    <ExternalMedia src={url} media="page" title={title}>
      {(src) => (
        <iframe
          className="rf-embed"
          src={src}
          title={title || src}
          sandbox="allow-scripts"
          referrerPolicy="no-referrer"
          {...withoutCredentials}
          loading="lazy"
          style={{ blockSize: Math.min(height, 4000) }}
        />
      )}
    </ExternalMedia>
  );
}
