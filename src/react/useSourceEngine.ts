import { useEffect, useRef, useState } from 'react';
import { useBeforePaint } from '../charts/index.js';
import { EngineLease, readerOf, sharedBy, type EngineSource, type QueryEngine } from '../engine/index.js';

/** What a source stands for: its engine, and whose data it has. */
export interface SourceEngine {
  engine: QueryEngine;
  /** Differs where what one has seen must not stay for another. */
  reader: string;
}

/** The engine of a source, shared with all of the page that have the same. The source may be written in place: only what it says counts. */
export function useSourceEngine(given: EngineSource | string | undefined): SourceEngine | undefined {
  const source = typeof given === 'string' ? { exports: given } : given;
  const lease = useLease(source);
  const getToken = source?.getToken;
  const latest = useRef(lease);
  // Before any component below asks for something.
  useBeforePaint(() => {
    latest.current = lease;
    lease?.update(getToken);
    lease?.hold();
  }, [lease, getToken]);
  useEffect(() => {
    lease?.hold();
    return () => lease?.release(latest.current !== lease);
  }, [lease]);
  const reader = source ? readerOf(source) : '';
  useReaderWarning(source?.principal === undefined ? reader : '');
  return lease && { engine: lease.engine, reader };
}

/** The same lease for as long as the source says the same. */
function useLease(source: EngineSource | undefined): EngineLease | undefined {
  const key = source && sharedBy(source);
  const made = (): { key: typeof key; lease: EngineLease | undefined } => ({ key, lease: source && new EngineLease(source) });
  const [kept, setKept] = useState(made);
  if (kept.key === key) return kept.lease;
  const next = made();
  setKept(next);
  return next.lease;
}

/** Changes of a reader without a name that are taken for a mistake. */
const suspicious = 3;

/** A function for tokens that is written in place is another one with each rendering: everything would be loaded anew each time, and nobody know why. */
function useReaderWarning(reader: string): void {
  const changes = useRef(0);
  useEffect(() => {
    if (reader === '' || changes.current++ !== suspicious) return;
    console.warn(
      'runfolio: getToken of a source has changed several times, and all was loaded anew. Give a principal, or the same function.',
    );
  }, [reader]);
}
