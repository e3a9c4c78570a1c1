import { Sentence, useTexts } from '../../react/index.js';
import { viewerTexts } from './texts.js';

/** In place of a panel or a run set that the report names and does not have. */
export function MissingPart({ what, id }: { what: 'panel' | 'run set'; id: string }) {
  const t = useTexts(viewerTexts);
  return (
    <p className="rf-unknown-block">
      <Sentence parts={t.parts(what === 'panel' ? 'noPanel' : 'noRunSet', { id: <code key="id">{id}</code> })} />
    </p>
  );
}
