import { useEffect, useMemo } from 'react';
import { createWasmEngine, type QueryEngine } from '../../../src/engine/index.js';

/** Id of the sample project, which comes with the site: its runs were really trained. */
export const sample = 'glyphs';

/** An engine as a host makes it, over the files of the sample project; ended with the component. */
export function useSampleEngine(): QueryEngine {
  const engine = useMemo(() => createWasmEngine({ exports: [{ id: sample, url: new URL('sample/', document.baseURI).href }] }), []);
  useEffect(() => () => void engine.dispose(), [engine]);
  return engine;
}
