import { errorText } from '../../charts/inner.js';
import { useLocale, useMediaFile, useTexts } from '../../react/index.js';
import { unreadableText } from '../media/fileKind.js';
import { fileTexts } from '../media/fileTexts.js';
import { useDecodedImage } from '../media/useDecodedImage.js';
import { MediaProblem } from './MediaProblem.js';

export interface MediaImageProps {
  project: string;
  /** Of the media file. */
  path: string;
  /** What it is called. */
  label: string;
  /** Whether the problem of a file that cannot be shown may take several lines. */
  large: boolean;
}

/** A logged image, checked and decoded, as large as its cell allows; why, where it cannot be shown. Give it its path as key. */
export function MediaThumb({ project, path, label, large }: MediaImageProps) {
  const { blob, error } = useMediaFile(project, path);
  const { image, problem } = useDecodedImage(blob);
  const t = useTexts(fileTexts);
  const locale = useLocale();
  const wrong = error ? errorText(error, locale).sentence : problem && unreadableText(problem, locale);
  if (wrong !== undefined) return <MediaProblem text={wrong} large={large} />;
  if (!image) return <span className={`rf-bone ${large ? 'rf-table-media' : 'rf-table-thumb'}`} />;
  return (
    <>
      <img className={large ? 'rf-table-media' : 'rf-table-thumb'} src={image.url} alt={label} draggable={false} />
      {image.cutOff && <MediaProblem text={t('cutOff')} large={large} />}
    </>
  );
}
