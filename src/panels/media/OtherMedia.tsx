import { useEffect, useMemo, useRef, useState } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import { useLocale, useMediaFile, useTexts } from '../../react/index.js';
import { useBlobSource } from '../../react/inner.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { fileTexts } from './fileTexts.js';
import { bytesText, extensionOf, itemTitle, type MediaItem } from './mediaItem.js';
import { sandboxedHtml } from './sandboxedHtml.js';
import { mediaTexts } from './texts.js';
import { TileProblem } from './TileProblem.js';
import { useSaveFile } from './useSaveFile.js';

interface FileProps {
  project: string;
  item: MediaItem;
}

/** Characters of a text that are drawn at once: more hold up the page. */
const mostCharacters = 200_000;

/** A video with the browser's own controls. */
export function VideoPlayer({ project, item }: FileProps) {
  const words = useTexts(fileTexts);
  const locale = useLocale();
  const { blob, error, retry } = useMediaFile(project, item.file);
  const video = useRef<HTMLVideoElement>(null);
  useBlobSource(video, blob);
  const [broken, setBroken] = useState<Blob>();
  if (error) return <TileProblem problem={error} onRetry={retry} />;
  if (broken && broken === blob) return <TileProblem problem={words('noVideo', { kind: extensionOf(item) })} />;
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- What runs log has none.
    <video
      ref={video}
      className="rf-media-video"
      controls
      preload="metadata"
      aria-label={itemTitle(item, locale)}
      onError={() => setBroken(blob)}
    />
  );
}

/** A text file as it is. */
export function TextFile({ project, item }: FileProps) {
  const t = useTexts(mediaTexts);
  const locale = useLocale();
  const { text, problem } = useText(project, item.file);
  if (problem) return problem;
  if (text === undefined) return <div className="rf-media-waiting" />;
  return (
    // Keys scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className="rf-media-text" dir="auto" tabIndex={0} aria-label={itemTitle(item, locale)} role="group">
      {text.slice(0, mostCharacters)}
      {text.length > mostCharacters && `\n${t('moreCharacters', { count: text.length - mostCharacters })}`}
    </pre>
  );
}

/** A logged page in a frame that runs no script, is of no origin and loads nothing. */
export function HtmlPage({ project, item }: FileProps) {
  const locale = useLocale();
  const { text, problem } = useText(project, item.file);
  const page = useMemo(() => (text === undefined ? undefined : sandboxedHtml(text)), [text]);
  const frame = useRef<HTMLIFrameElement>(null);
  useBeforePaint(() => {
    // React makes a text of it, which a page that requires Trusted Types would refuse.
    if (frame.current && page !== undefined) frame.current.srcdoc = page;
  }, [page]);
  if (problem) return problem;
  if (page === undefined) return <div className="rf-media-waiting" />;
  return <iframe ref={frame} className="rf-media-html" sandbox="" title={itemTitle(item, locale)} referrerPolicy="no-referrer" />;
}

/** What is not shown here: what it is, and a way to save it. */
export function OtherFile({ project, item }: FileProps) {
  const t = useTexts(mediaTexts);
  const locale = useLocale();
  const { save, failed } = useSaveFile(project, item);
  if (failed !== undefined) return <TileProblem problem={failed} onRetry={save} />;
  return (
    <div className="rf-media-other">
      <strong>{kindText(item, locale)}</strong>
      <span>{bytesText(item.bytes, locale)}</span>
      <button type="button" className="rf-button" onClick={save}>
        {t('save')}
      </button>
    </div>
  );
}

const objects = new Set(['GLB', 'GLTF', 'OBJ', 'STL', 'PLY', 'PTS', 'PCD']);

/** `3-D object, GLB`. */
function kindText(item: MediaItem, locale: Locale): string {
  const t = textsOf(mediaTexts, locale);
  const extension = extensionOf(item);
  if (objects.has(extension)) return t('object', { extension });
  if (item.kind === 'file') return t('file', { extension });
  return item.kind ? t('ofKind', { kind: item.kind, extension }) : t('unknown', { extension });
}

function useText(project: string, path: string): { text: string | undefined; problem: React.JSX.Element | undefined } {
  const { blob, error, retry } = useMediaFile(project, path);
  const [read, setRead] = useState<{ blob: Blob; text: string }>();
  useEffect(() => {
    let current = true;
    void blob?.text().then((text) => current && setRead({ blob, text }));
    return () => {
      current = false;
    };
  }, [blob]);
  return { text: read?.blob === blob ? read?.text : undefined, problem: error && <TileProblem problem={error} onRetry={retry} /> };
}
