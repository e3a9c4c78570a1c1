import { useRef, useState } from 'react';
import { errorText } from '../../charts/inner.js';
import { mediaType } from '../../model/index.js';
import { useLocale, useMediaFile, useTexts } from '../../react/index.js';
import { useBlobSource } from '../../react/inner.js';
import { MediaProblem } from './MediaProblem.js';
import { MediaThumb } from './MediaThumb.js';
import { tableTexts } from './texts.js';

export interface SheetMediaProps {
  project: string;
  /** Of the media file. */
  path: string;
  label: string;
}

/** A media file in the sheet of its row: an image as wide as that, a sound or a video with the browser's controls, of another the name. */
export function SheetMedia({ project, path, label }: SheetMediaProps) {
  const [what] = mediaType(path).split('/');
  const name = <small className="rf-table-path">{path}</small>;
  if (what === 'image') {
    return (
      <>
        <MediaThumb key={path} project={project} path={path} label={label} large />
        {name}
      </>
    );
  }
  if (what !== 'audio' && what !== 'video') return path;
  return (
    <>
      <Player key={path} project={project} path={path} label={label} kind={what} />
      {name}
    </>
  );
}

function Player({ project, path, label, kind: Tag }: SheetMediaProps & { kind: 'audio' | 'video' }) {
  const t = useTexts(tableTexts);
  const locale = useLocale();
  const element = useRef<HTMLVideoElement>(null);
  const { blob, error } = useMediaFile(project, path);
  useBlobSource(element, blob);
  const [broken, setBroken] = useState(false);
  if (error) return <MediaProblem text={errorText(error, locale).sentence} large />;
  if (broken) return <MediaProblem text={t(Tag === 'audio' ? 'noAudio' : 'noVideo')} large />;
  return <Tag ref={element} className="rf-table-media" controls preload="metadata" aria-label={label} onError={() => setBroken(true)} />;
}
