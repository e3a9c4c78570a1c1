import { useState, type ReactNode } from 'react';
import { useViewer } from './viewerContext.js';

export interface ExternalMediaProps {
  /** http, https or `asset:NAME`. */
  src: string;
  /** `image`, `video` or `page`. */
  what: string;
  /** What it is called. */
  title: string;
  /** Draws what is at an address that may be loaded. */
  children: (url: string) => ReactNode;
}

/** Loads what lies on another server only once the reader asks for it, and says where it comes from. What is stored with the report comes at once. */
export function ExternalMedia({ src, what, title, children }: ExternalMediaProps) {
  const { assetUrl, externalMedia } = useViewer();
  const [asked, setAsked] = useState<string>();
  if (src.startsWith('asset:')) {
    const url = assetUrl?.(src.slice('asset:'.length));
    return url === undefined ? (
      <p className="rf-media-missing">
        The file of this {what} is not here: {title || src}
      </p>
    ) : (
      children(url)
    );
  }
  if (externalMedia === 'load' || asked === src) return children(src);
  return (
    <div className="rf-media-ask">
      <span>
        {title && (
          <>
            <bdi>{title}</bdi>:{' '}
          </>
        )}
        This {what} lies on <bdi>{hostOf(src)}</bdi>.
      </span>
      <button type="button" className="rf-button" onClick={() => setAsked(src)}>
        Show {what}
      </button>
      <a href={src} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
        Open in a new tab
      </a>
    </div>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
