import { useEffect, useState, type ReactNode } from 'react';
import { Sentence, useTexts } from '../../react/index.js';
import { viewerTexts } from './texts.js';
import { useAsset } from './useAsset.js';
import { useViewer } from './viewerContext.js';

export interface ExternalMediaProps {
  /** http, https or `asset:NAME`. */
  src: string;
  media: 'image' | 'video' | 'page';
  /** What it is called. */
  title: string;
  /** Draws what is at an address that may be loaded. */
  children: (url: string) => ReactNode;
}

/** Loads what lies on another server only once the reader asks for it, and says where it comes from. What is stored with the report comes at once. */
export function ExternalMedia({ src, media, title, children }: ExternalMediaProps) {
  if (src.startsWith('asset:')) return <StoredMedia src={src} media={media} title={title} draw={children} />;
  return <OthersMedia src={src} media={media} title={title} draw={children} />;
}

interface MediaProps extends Omit<ExternalMediaProps, 'children'> {
  draw: ExternalMediaProps['children'];
}

/** What lies on another server. Where the policy of the page refuses it, only a link is left. */
function OthersMedia({ src, media, title, draw }: MediaProps) {
  const t = useTexts(viewerTexts);
  const { externalMedia } = useViewer();
  const [asked, setAsked] = useState<string>();
  const shown = externalMedia === 'load' || asked === src;
  const refused = useRefused(shown ? src : undefined);
  if (shown && !refused) return draw(src);
  return (
    <div className="rf-media-ask">
      <span>
        {title && (
          <>
            <bdi>{title}</bdi>:{' '}
          </>
        )}
        <Sentence parts={t.parts(`${media}${refused ? 'Refused' : 'LiesOn'}`, { host: <bdi key="host">{hostOf(src)}</bdi> })} />
      </span>
      {!refused && (
        <button type="button" className="rf-button" onClick={() => setAsked(src)}>
          {t(`${media}Show`)}
        </button>
      )}
      <a href={src} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
        {t('openInTab')}
      </a>
    </div>
  );
}

/** Whether the policy of the page (its Content-Security-Policy) has refused to load what is at an address. */
function useRefused(src: string | undefined): boolean {
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    if (src === undefined || !URL.canParse(src)) return undefined;
    const address = new URL(src).href;
    const hear = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
      // Of frames only the origin is said.
      const isIt = blockedURI === address || (effectiveDirective === 'frame-src' && blockedURI === new URL(src).origin);
      if (isIt && /^(?:img|media|frame)-src$/.test(effectiveDirective)) setRefused(src);
    };
    document.addEventListener('securitypolicyviolation', hear);
    return () => document.removeEventListener('securitypolicyviolation', hear);
  }, [src]);
  return src !== undefined && refused === src;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** What is stored with the report. */
function StoredMedia({ src, media, title, draw }: MediaProps) {
  const t = useTexts(viewerTexts);
  const { url, error } = useAsset(src.slice('asset:'.length));
  if (url !== undefined) return draw(url);
  if (error === undefined) return <div className="rf-media-missing" role="status" aria-label={t(`${media}Loading`)} aria-busy />;
  return <p className="rf-media-missing">{t(`${media}Missing`, { title: title || src, error })}</p>;
}
