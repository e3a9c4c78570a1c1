import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { ChartSkeleton, ErrorState } from '../charts/index.js';
import { useCatalog, useHydrated, useInView } from '../react/index.js';
import type { DefinedPanel } from './definePanel.js';
import type { LazyCode } from './lazyCode.js';
import type { PanelBodyProps } from './PanelBody.js';
import { PanelHeader } from './PanelHeader.js';

/** A panel of a kind whose code may not be there yet: a skeleton until it is, an error where it cannot be had. Asks for it once the panel is on screen or close to it. */
export function LazyBody({ code, title, ...props }: PanelBodyProps & { code: LazyCode; title: string }) {
  const { document, runs } = props;
  const drawing = useRef<HTMLDivElement>(null);
  const { whole, error: failure, retry } = useCode(code, drawing);
  const { catalog, error: unknown, retry: askAgain } = useCatalog(runs.project);
  const started = useMemo(() => {
    if (document.spec !== undefined) return document;
    return whole && catalog && { ...document, ...whole.create(catalog) };
  }, [document, whole, catalog]);
  if (whole && started) return <whole.Body {...props} document={started} />;
  const error = failure ?? unknown;
  return (
    <>
      <PanelHeader title={document.title ?? title} />
      <div ref={drawing} className="rf-panel-drawing">
        {error ? <ErrorState error={error} onRetry={failure ? retry : askAgain} /> : <ChartSkeleton />}
      </div>
    </>
  );
}

interface CodeState {
  whole: DefinedPanel | undefined;
  error: Error | undefined;
  retry: () => void;
}

function useCode(code: LazyCode, place: RefObject<Element | null>): CodeState {
  const [loaded, setWhole] = useState(code.loaded);
  // A server has none, whatever this page has loaded already.
  const whole = useHydrated() ? loaded : undefined;
  const [error, setError] = useState<Error>();
  const wanted = useInView(place) && loaded === undefined && error === undefined;
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    code.get().then(
      (kind) => gone || setWhole(kind),
      (reason: unknown) => gone || setError(reason instanceof Error ? reason : new Error(String(reason))),
    );
    return () => {
      gone = true;
    };
  }, [code, wanted]);
  // Once there is no error any more the code is asked for again.
  return { whole, error, retry: () => setError(undefined) };
}
