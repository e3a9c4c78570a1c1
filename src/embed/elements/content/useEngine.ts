import { useEffect, useRef, useState } from 'react';
import { canonicalJson } from '../../../model/index.js';
import type { QueryEngine } from '../../../engine/index.js';
import { leaseEngine, type EngineSource } from '../elementEngine.js';

/** The host's own engine, else one over a source, given back when the source is another one or the element goes. Undefined until there is one. */
export function useEngine(own: QueryEngine | undefined, source: EngineSource): QueryEngine | undefined {
  const [leased, setLeased] = useState<QueryEngine>();
  const { getToken, exports, ...plain } = source;
  const headers = exports.map((one) => one.headers);
  const key = canonicalJson({ ...plain, exports: exports.map(({ id, name = null, url }) => ({ id, name, url })) });
  const given = useRef(source);
  given.current = source;
  useEffect(() => {
    if (own) return undefined;
    const lease = leaseEngine(given.current);
    setLeased(lease.engine);
    return () => {
      setLeased(undefined);
      lease.release();
    };
    // Sources are the same where all that they say is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [own, key, getToken, ...headers]);
  return own ?? leased;
}
