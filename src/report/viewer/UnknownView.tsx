import { Sentence, useTexts } from '../../react/index.js';
import { viewerTexts } from './texts.js';

/** In place of what this version does not know: it stays in the document as it came. */
export function UnknownView({ type }: { type: string }) {
  const t = useTexts(viewerTexts);
  return (
    <p className="rf-unknown-block">
      <Sentence parts={t.parts('unknownBlock', { type: <code key="type">{type}</code> })} />
    </p>
  );
}
